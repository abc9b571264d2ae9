import { archives } from './archives.ts';
import type { Made } from './made.ts';
import { sheets } from './sheets.ts';
import { texts } from './texts.ts';

/** Files that are hostile to a reader in one named way each. What each must do stands in `crafted.json`. */
export const craftedFiles: Made = { ...archives, ...sheets, ...texts };
