import { IconClockRecord } from '@tabler/icons-react';
import { useStudy } from '../state/study.ts';
import { always, type Action } from './action.ts';

export const showEarlierStates: Action = {
  id: 'show-earlier-states',
  title: (t) => t('study.actionRestore'),
  keywords: 'study.keysRestore',
  shortcuts: [],
  icon: IconClockRecord,
  isAvailable: always,
  perform: () => useStudy.setState({ isRestoreOpen: true }),
};
