import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconMoon, IconSearch, IconSun, IconWorld } from '@tabler/icons-react';
import { search } from '../actions/search.ts';
import { setLanguage } from '../actions/set-language.ts';
import { toggleTheme } from '../actions/toggle-theme.ts';
import { performAction } from '../actions/perform-action.ts';
import { useSettings } from '../settings/settings.ts';
import { languageInfo } from '../text/languages.ts';
import { useText } from '../text/index.ts';
import { useShownScheme } from '../theme/AppTheme.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { LogoMark } from './LogoMark.tsx';
import { StudyMenu } from './StudyMenu.tsx';
import { StudyName } from './StudyName.tsx';
import { UndoTools } from './UndoTools.tsx';
import styles from './TopBar.module.css';

/** The study's name and the few tools that are the same in every room. */
export function TopBar() {
  const t = useText();
  return (
    <header className={styles['bar']} aria-label={t('frame.topBar')}>
      <div className={styles['mark']}>
        <LogoMark />
      </div>
      <StudyName />
      <StudyMenu />
      <UndoTools />
      <span className={styles['space']} />
      <button type="button" className={styles['palette']} onClick={() => void performAction(search)}>
        <IconSearch size={15} stroke={1.6} aria-hidden />
        <span>{t('frame.searchOrRun')}</span>
        <KeyHint keys={search.shortcuts[0] ?? ''} />
      </button>
      <LanguageMenu />
      <ThemeButton />
    </header>
  );
}

function LanguageMenu() {
  const t = useText();
  const language = useSettings((settings) => settings.language);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={styles['tool']}
          aria-label={`${t('frame.language')}: ${languageInfo[language].name}`}
          title={languageInfo[language].name}
        >
          <IconWorld size={17} stroke={1.6} aria-hidden />
          <span className={styles['word']}>{languageInfo[language].name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown maw={260}>
        {setLanguage.map((action) => (
          <Menu.Item key={action.id} onClick={() => void performAction(action)}>
            {action.title(t)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('frame.languageNote')}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeButton() {
  const t = useText();
  const scheme = useShownScheme();
  const label = t(scheme === 'dark' ? 'frame.themeLight' : 'frame.themeDark');
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} size={30} onClick={() => void performAction(toggleTheme)}>
        {scheme === 'dark' ? <IconSun size={17} stroke={1.6} /> : <IconMoon size={17} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  );
}
