import { IconWorld } from '@tabler/icons-react';
import { changeSettings } from '../settings/settings.ts';
import { languageInfo, languageTags } from '../text/languages.ts';
import { always, type Action } from './action.ts';

/** One for every language that the interface speaks. */
export const setLanguage: readonly Action[] = languageTags
  .filter((language) => !languageInfo[language].isPseudo)
  .map((language) => ({
    id: `set-language/${language}`,
    title: (t) => t('frame.actionSetLanguage', { language: languageInfo[language].name }),
    keywords: 'frame.keysLanguage',
    shortcuts: [],
    icon: IconWorld,
    isAvailable: always,
    perform: () => changeSettings({ language }),
  }));
