import { IconKeyboard } from '@tabler/icons-react';
import { useFrame } from '../frame/frame-state.ts';
import { always, type Action } from './action.ts';

export const showShortcuts: Action = {
  id: 'show-shortcuts',
  title: (t) => t('frame.actionShowShortcuts'),
  keywords: 'frame.keysShortcuts',
  shortcuts: ['?'],
  icon: IconKeyboard,
  isAvailable: always,
  perform: () => useFrame.setState({ isShortcutsOpen: true }),
};
