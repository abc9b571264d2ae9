import { normalise } from '../../vocabulary/normalise.ts';
import type { DataCheck } from './check.ts';
import { columnsOf, concernedRows, distinctTexts, named, rowsWith } from './concerned-rows.ts';

const subset =
  /^(re ?(export|import)|reexport|reimport|réexport|reexport|реэкспорт|реимпорт|إعادة|再出口|转口|复出口|rx|rm)/iu;

/** Re-exports beside exports: they are part of them (United Nations, IMTS 2010), and are never added to them. */
export const overlappingFlows: DataCheck = async (engine, table) => {
  const findings = [];
  for (const column of columnsOf(table, ['flow'])) {
    const values = (await distinctTexts(engine, table, column.name)).map(({ text }) => text);
    const parts = values.filter((text) => subset.test(normalise(text)));
    if (parts.length === 0 || parts.length === values.length) continue;
    const found = await concernedRows(engine, rowsWith(table, column.name, parts));
    findings.push({
      notice: {
        code: 'overlapping-flows',
        severity: 'look' as const,
        where: { table: table.label, column: column.label },
        text: {
          en: `${named(parts)} are part of exports and imports, not beside them: ${String(found.count)} rows would be counted twice in a sum over all flows.`,
        },
        next: { en: 'Leave them out of sums; choose them alone to look at re-exports.' },
        ...found,
      },
      steps: [
        {
          kind: 'exclude-where' as const,
          column: column.name,
          values: parts,
          author: '',
          reason: 'a part of exports or imports',
        },
      ],
    });
  }
  return findings;
};
