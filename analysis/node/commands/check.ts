import { checkTable } from '../../import/checks/index.ts';
import type { Answer } from '../cli.ts';
import { openNativeEngine } from '../native-engine.ts';
import { readTables } from '../read-tables.ts';
import { onlyFile, readArguments } from './arguments.ts';
import { readPlan } from './read-plan.ts';

const options = { plan: { type: 'string' } } as const;

/** Read the tables of a file and look for what gives wrong figures without a word; each finding with its rows. */
export async function check(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const plan = values.plan === undefined ? null : await readPlan(values.plan);
  const imported = await readTables(onlyFile(positionals), plan);
  const engine = await openNativeEngine();
  try {
    const tables = [];
    for (const [at, { table, arrow }] of imported.entries()) {
      const named = { ...table, name: `t${String(at + 1)}` };
      await engine.load(named.name, arrow);
      const findings = await checkTable(engine, named);
      tables.push({ label: table.label, sheet: table.source.sheet, rowCount: table.rowCount, findings });
    }
    const lines = tables.flatMap(({ label, findings }) => [
      `${label}: ${findings.length === 0 ? 'nothing found' : `${String(findings.length)} findings`}`,
      ...findings.flatMap(({ notice }) => [
        `  ${notice.severity}: ${notice.text.en}`,
        ...(notice.rows === undefined || notice.rows.length === 0
          ? []
          : [`    rows ${notice.rows.slice(0, 20).join(', ')}${notice.rows.length > 20 ? ' …' : ''}`]),
        ...(notice.next === undefined ? [] : [`    ${notice.next.en}`]),
      ]),
    ]);
    return { json: { tables }, lines, status: 0 };
  } finally {
    await engine.close();
  }
}
