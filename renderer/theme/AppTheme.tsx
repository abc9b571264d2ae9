import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect, type ReactNode } from 'react';
import { shownScheme, useSettings } from '../settings/settings.ts';
import { languageInfo } from '../text/languages.ts';
import { cssVariables, theme } from './mantine-theme.ts';

/** Colours, measures and direction of everything within, from the settings. */
export function AppTheme({ children }: { readonly children: ReactNode }) {
  const scheme = useShownScheme();
  const isProjector = useSettings((settings) => settings.isProjector);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = scheme;
    document.documentElement.toggleAttribute('data-projector', isProjector);
  }, [scheme, isProjector]);
  return (
    <DirectionProvider detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
        <FollowLanguage />
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

/** The theme on screen: the system's where none was chosen. */
export function useShownScheme(): 'light' | 'dark' {
  const chosen = useSettings((settings) => settings.scheme);
  // Asked for only to draw anew when the system changes.
  useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  return shownScheme(chosen);
}

function FollowLanguage() {
  const language = useSettings((settings) => settings.language);
  const { setDirection } = useDirection();
  useLayoutEffect(() => {
    const { direction } = languageInfo[language];
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    setDirection(direction);
  }, [language, setDirection]);
  return null;
}
