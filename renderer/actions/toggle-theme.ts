import { IconMoon } from '@tabler/icons-react';
import { changeSettings, shownScheme } from '../settings/settings.ts';
import { always, type Action } from './action.ts';

export const toggleTheme: Action = {
  id: 'toggle-theme',
  title: (t) => t('frame.actionToggleTheme'),
  keywords: 'frame.keysTheme',
  shortcuts: ['Ctrl+Shift+L'],
  icon: IconMoon,
  isAvailable: always,
  perform: () => changeSettings({ scheme: shownScheme() === 'dark' ? 'light' : 'dark' }),
};
