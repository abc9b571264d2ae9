import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { always, type Action } from './action.ts';

export const search: Action = {
  id: 'search',
  title: (t) => t('frame.actionSearch'),
  keywords: null,
  shortcuts: ['Ctrl+K', 'Ctrl+Shift+P'],
  icon: IconSearch,
  isAvailable: always,
  perform: () => spotlight.open(),
};
