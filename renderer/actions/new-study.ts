import { IconFilePlus } from '@tabler/icons-react';
import { always, type Action } from './action.ts';

export const newStudy: Action = {
  id: 'new-study',
  title: (t) => t('study.actionNew'),
  keywords: 'study.keysNew',
  shortcuts: ['Ctrl+N', 'Alt+N'],
  icon: IconFilePlus,
  isAvailable: always,
  perform: async () => {
    const { startEmptyStudy } = await import('../study/start.ts');
    await startEmptyStudy();
  },
};
