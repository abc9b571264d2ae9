import type { Icon } from '@tabler/icons-react';
import type { TextKey, Translate } from '../text/index.ts';
import type { Workbench } from '../state/workbench.ts';

/** One thing a person can do, told once: buttons, palette, menus and shortcuts read it. */
export interface Action {
  /** The name of its file; of a family (`go-to-room`), with the member behind a slash. */
  readonly id: string;
  readonly title: (t: Translate) => string;
  /** Further words to find it by in the palette. */
  readonly keywords: TextKey | null;
  /** As `Ctrl+Shift+Z`; the first is shown. */
  readonly shortcuts: readonly string[];
  readonly icon: Icon;
  readonly isAvailable: (state: Workbench) => boolean;
  readonly perform: () => void | Promise<void>;
}

/** Always there. */
export function always(): boolean {
  return true;
}
