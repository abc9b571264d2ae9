import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainPlan } from '../../../../analysis/import/plan/explain.ts';
import { open } from '../../../workbooks/support/read-tables.ts';

it('says a plan in sentences', async () => {
  const file = 'french.csv';
  const session = await open(readFileSync(join(import.meta.dirname, '../../../workbooks', file)), file);
  expect(explainPlan(session.summary.plan).map(({ en }) => en)).toEqual([
    'Read french.csv as windows-1252 text whose fields are divided by the sign ";".',
    'From sheet "french" read A2:E4 and take the names of the columns from row 1.',
    'Read column A "Année" as integer, with a decimal comma.',
    'Read column B "Région" as text, without the blanks around it.',
    'Read column C "Production (t)" as number, in t, with a decimal comma, with " " between thousands.',
    'Read column D "Superficie (ha)" as number, in ha, with a decimal comma, with "n/a" meaning missing.',
    'Read column E "Relevé le" as date, in the order day, month, year.',
    'In place of a figure "n/a" means not available, as is usual.',
  ]);
});
