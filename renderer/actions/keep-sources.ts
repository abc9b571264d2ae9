import { IconFiles } from '@tabler/icons-react';
import { useStudy } from '../state/study.ts';
import type { Action } from './action.ts';

export const keepSources: Action = {
  id: 'keep-sources',
  title: (t) => t('study.actionKeepSources'),
  keywords: 'study.keysSources',
  shortcuts: [],
  icon: IconFiles,
  isAvailable: ({ project }) => project.imports.length > 0,
  perform: () => useStudy.setState({ keepsSources: !useStudy.getState().keepsSources }),
};
