import { isAggregate } from '../../vocabulary/countries.ts';
import { isTotalWord } from '../detect/total-words.ts';
import type { DataCheck } from './check.ts';
import { columnsOf, concernedRows, distinctTexts, named, rowsWith } from './concerned-rows.ts';

const membered = ['area', 'reporter', 'partner', 'market', 'product'] as const;

/** Sums listed beside their members: World among countries, Total among products. Adding them counts twice. */
export const aggregatesAmongMembers: DataCheck = async (engine, table) => {
  const findings = [];
  for (const column of columnsOf(table, membered)) {
    const values = await distinctTexts(engine, table, column.name);
    const isPlace = column.role !== 'product';
    const sums = values.map(({ text }) => text).filter((text) => isTotalWord(text) || (isPlace && isAggregate(text)));
    if (sums.length === 0 || sums.length === values.length) continue;
    const found = await concernedRows(engine, rowsWith(table, column.name, sums));
    findings.push({
      notice: {
        code: 'aggregates-among-members',
        severity: 'look' as const,
        where: { table: table.label, column: column.label },
        text: {
          en: `${column.label} holds ${named(sums)} beside single members: adding all rows counts them twice. ${String(found.count)} rows.`,
        },
        next: { en: 'Leave these rows out, or choose them alone where a sum is wanted.' },
        ...found,
      },
      steps: [
        {
          kind: 'exclude-where' as const,
          column: column.name,
          values: sums,
          author: '',
          reason: 'a sum beside its members',
        },
      ],
    });
  }
  return findings;
};
