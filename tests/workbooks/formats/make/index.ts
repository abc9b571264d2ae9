import type { FormatCase } from './case.ts';
import { dates } from './dates.ts';
import { layout } from './layout.ts';
import { library } from './library.ts';
import { markup } from './markup.ts';
import { openDocuments } from './opendocument.ts';
import { packages } from './package.ts';
import { strings } from './strings.ts';
import { styles } from './styles.ts';
import { texts } from './text.ts';
import { values } from './values.ts';

/** Every file of the folder with its truth. */
export const formatCases: readonly FormatCase[] = [
  ...strings,
  ...values,
  ...dates,
  ...layout,
  ...styles,
  ...markup,
  ...packages,
  ...openDocuments,
  ...library,
  ...texts,
];
