import { create } from 'zustand';
import type { Host } from '../host/host.ts';
import { isLanguageTag, type LanguageTag } from '../text/languages.ts';

export type Scheme = 'light' | 'dark' | 'system';

/** What a person set about the interface itself; no part of a study. */
export interface Settings {
  readonly language: LanguageTag;
  readonly scheme: Scheme;
  /** Larger type and rows for a room that looks at one wall. */
  readonly isProjector: boolean;
  /** Sizes of panels in px, by the panel's id. */
  readonly panelSizes: Readonly<Record<string, number>>;
  /** Who signs corrections; '' until a person said. */
  readonly author: string;
}

export const defaultSettings: Settings = {
  language: 'en',
  scheme: 'system',
  isProjector: false,
  panelSizes: {},
  author: '',
};

export const useSettings = create<Settings>()(() => defaultSettings);

/** Change some settings; they are kept when a host was given to `keepSettings`. */
export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
}

/** The theme on screen: the system's where none was chosen. */
export function shownScheme(chosen: Scheme = useSettings.getState().scheme): 'light' | 'dark' {
  if (chosen !== 'system') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Read the kept settings, then write each change back. Settings that cannot be read fall back one by one. */
export async function keepSettings(host: Pick<Host, 'readSettings' | 'writeSettings'>): Promise<void> {
  useSettings.setState(parseSettings(await host.readSettings().catch(() => ({}))), true);
  let writing: ReturnType<typeof setTimeout> | undefined;
  useSettings.subscribe((settings) => {
    clearTimeout(writing);
    // A splitter changes its size many times a second.
    writing = setTimeout(() => void host.writeSettings({ ...settings }).catch(() => undefined), 300);
  });
}

/** Settings from outside the program: each field that does not fit takes its default. */
export function parseSettings(given: Readonly<Record<string, unknown>>): Settings {
  const { language, scheme, isProjector, panelSizes, author } = given;
  return {
    language: isLanguageTag(language) ? language : defaultSettings.language,
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : defaultSettings.scheme,
    isProjector: isProjector === true,
    panelSizes: parseSizes(panelSizes),
    author: typeof author === 'string' ? author.slice(0, 200) : '',
  };
}

function parseSizes(given: unknown): Record<string, number> {
  if (typeof given !== 'object' || given === null) return {};
  const entries = Object.entries(given).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]) && entry[1] > 0,
  );
  return Object.fromEntries(entries);
}
