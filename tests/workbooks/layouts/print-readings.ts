import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../analysis/import/plan/session.ts';

// Run in a process of its own, whose language and clock are set from outside: prints its language, and of every layout
// a hash of all that import says about it. Two processes that read alike print alike.
const folder = process.argv[2] ?? '';
const readings: Record<string, string> = {};
for (const file of readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))) {
  readings[file] = await reading(file);
}
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ locale, timeZone, readings }));

async function reading(file: string): Promise<string> {
  const session = await openWorkbook(readFileSync(join(folder, file)), file, { sha256: '' });
  const hash = createHash('sha256').update(JSON.stringify(session.summary));
  const { plan } = session.summary;
  for (const table of plan.tables) hash.update(JSON.stringify(session.preview(table)));
  for (const { table, arrow } of plan.tables.length === 0 ? [] : session.apply(plan)) {
    hash.update(JSON.stringify(table)).update(arrow);
  }
  return hash.digest('hex');
}
