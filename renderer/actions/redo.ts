import { IconArrowForwardUp } from '@tabler/icons-react';
import { redo as redoStep } from '../state/workbench.ts';
import type { Action } from './action.ts';

export const redo: Action = {
  id: 'redo',
  title: (t) => t('frame.redo'),
  keywords: 'frame.keysUndo',
  shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  icon: IconArrowForwardUp,
  isAvailable: ({ future }) => future.length > 0,
  perform: redoStep,
};
