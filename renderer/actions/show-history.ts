import { IconHistory } from '@tabler/icons-react';
import { useStudy } from '../state/study.ts';
import type { Action } from './action.ts';

export const showHistory: Action = {
  id: 'show-history',
  title: (t) => t('study.actionHistory'),
  keywords: 'study.keysHistory',
  shortcuts: ['Ctrl+H'],
  icon: IconHistory,
  isAvailable: ({ history }) => history.commands.length > 0,
  perform: () => useStudy.setState({ isHistoryOpen: !useStudy.getState().isHistoryOpen }),
};
