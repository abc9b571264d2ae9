import { arabic } from './ar.ts';
import { englishHeaders } from './en/headers.ts';
import { englishRows } from './en/rows.ts';
import { englishSheets } from './en/sheets.ts';
import { englishValues } from './en/values.ts';
import { englishWorkbooks } from './en/workbooks.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Layout } from './layout.ts';
import { russian } from './ru.ts';
import { chinese } from './zh.ts';

/** Every layout, in the order in which they were drawn. */
export const layouts: readonly Layout[] = [
  ...englishHeaders,
  ...englishRows,
  ...englishSheets,
  ...englishWorkbooks,
  ...englishValues,
  ...french,
  ...spanish,
  ...russian,
  ...arabic,
  ...chinese,
];
