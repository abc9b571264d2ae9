import { IconArrowBackUp } from '@tabler/icons-react';
import { undo as undoStep } from '../state/workbench.ts';
import type { Action } from './action.ts';

export const undo: Action = {
  id: 'undo',
  title: (t) => t('frame.undo'),
  keywords: 'frame.keysUndo',
  shortcuts: ['Ctrl+Z'],
  icon: IconArrowBackUp,
  isAvailable: ({ past }) => past.length > 0,
  perform: undoStep,
};
