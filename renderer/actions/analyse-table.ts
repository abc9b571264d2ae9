import { IconChartLine } from '@tabler/icons-react';
import { goTo } from '../state/workbench.ts';
import type { Action } from './action.ts';

export const analyseTable: Action = {
  id: 'analyse-table',
  title: (t) => t('frame.actionAnalyseTable'),
  keywords: 'frame.keysAnalyse',
  shortcuts: [],
  icon: IconChartLine,
  isAvailable: ({ selectedTable }) => selectedTable !== null,
  perform: () => goTo('analyse'),
};
