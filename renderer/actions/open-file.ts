import { IconFolderOpen } from '@tabler/icons-react';
import type { FileKind } from '../host/host.ts';
import { host } from '../host/index.ts';
import { receiveFiles } from '../state/workbench.ts';
import { translator } from '../text/index.ts';
import { always, type Action } from './action.ts';

/** Endings of the files that the import reads. */
export const dataExtensions = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt'] as const;

export const openFile: Action = {
  id: 'open-file',
  title: (t) => t('frame.actionOpenFile'),
  keywords: 'frame.keysOpenFile',
  shortcuts: ['Ctrl+O'],
  icon: IconFolderOpen,
  isAvailable: always,
  perform: async () => receiveFiles(await host.openFiles([dataKind()])),
};

function dataKind(): FileKind {
  return { title: translator()('frame.dataFiles'), extensions: dataExtensions };
}
