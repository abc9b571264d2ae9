import { IconFolderOpen } from '@tabler/icons-react';
import type { FileKind, OpenedFile } from '../host/host.ts';
import { host } from '../host/index.ts';
import { receiveFiles } from '../state/workbench.ts';
import { translator } from '../text/index.ts';
import { always, type Action } from './action.ts';

/** Endings of the files that the import reads. */
export const dataExtensions = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt'] as const;

export const openFile: Action = {
  id: 'open-file',
  title: (t) => t('study.actionOpen'),
  keywords: 'study.keysOpen',
  shortcuts: ['Ctrl+O'],
  icon: IconFolderOpen,
  isAvailable: always,
  perform: async () => takeFiles(await host.openFiles([anyKind()])),
};

/** Files that a person gave: data go to the import preview, a study takes the place of the open one. */
async function takeFiles(files: readonly OpenedFile[]): Promise<void> {
  const data = files.filter(({ arrivedId }) => arrivedId === undefined);
  const study = files.find(({ arrivedId }) => arrivedId !== undefined);
  receiveFiles(data);
  if (study?.arrivedId === undefined) return;
  const { openStudy } = await import('../study/open.ts');
  await openStudy({ from: 'arrived', id: study.arrivedId });
}

function anyKind(): FileKind {
  return { title: translator()('study.filesAndData'), extensions: ['.vcw', ...dataExtensions] };
}
