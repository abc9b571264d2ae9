import { IconFilePlus } from '@tabler/icons-react';
import { host } from '../host/index.ts';
import { always, type Action } from './action.ts';

export const newStudy: Action = {
  id: 'new-study',
  title: (t) => t('study.actionNew'),
  keywords: 'study.keysNew',
  // A browser keeps Ctrl+N to itself.
  shortcuts: host.kind === 'browser' ? ['Alt+N'] : ['Ctrl+N', 'Alt+N'],
  icon: IconFilePlus,
  isAvailable: always,
  perform: async () => {
    const { startEmptyStudy } = await import('../study/start.ts');
    await startEmptyStudy();
  },
};
