import { IconPresentation } from '@tabler/icons-react';
import { changeSettings, useSettings } from '../settings/settings.ts';
import { always, type Action } from './action.ts';

export const toggleProjector: Action = {
  id: 'toggle-projector',
  title: (t) => t('frame.actionProjector'),
  keywords: 'frame.keysProjector',
  shortcuts: [],
  icon: IconPresentation,
  isAvailable: always,
  perform: () => changeSettings({ isProjector: !useSettings.getState().isProjector }),
};
