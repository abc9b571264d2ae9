import { IconDeviceFloppy, IconFileExport, IconFileOff } from '@tabler/icons-react';
import type { Workbench } from '../state/workbench.ts';
import type { SaveWishes } from '../study/save.ts';
import type { Action } from './action.ts';

export const saveStudy: Action = {
  id: 'save-study',
  title: (t) => t('study.actionSave'),
  keywords: 'study.keysSave',
  shortcuts: ['Ctrl+S'],
  icon: IconDeviceFloppy,
  isAvailable: canSave,
  perform: () => save({ askWhere: false }),
};

export const saveStudyAs: Action = {
  id: 'save-study/as',
  title: (t) => t('study.actionSaveAs'),
  keywords: 'study.keysSave',
  shortcuts: ['Ctrl+Shift+S'],
  icon: IconFileExport,
  isAvailable: canSave,
  perform: () => save({ askWhere: true }),
};

export const saveWithoutRawData: Action = {
  id: 'save-study/without-raw-data',
  title: (t) => t('study.actionSaveWithout'),
  keywords: 'study.keysWithout',
  shortcuts: [],
  icon: IconFileOff,
  isAvailable: canSave,
  perform: () => save({ askWhere: true, isCopy: true, withoutRawData: true }),
};

function canSave({ history, project, tasks }: Workbench): boolean {
  const hasContent = history.commands.length > 0 || project.tables.length > 0;
  return hasContent && !tasks.some(({ id }) => id === 'save-study');
}

async function save(wishes: SaveWishes): Promise<void> {
  const { saveStudy: write } = await import('../study/save.ts');
  await write(wishes);
}
