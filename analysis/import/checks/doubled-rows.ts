import { findDuplicates } from '../clean/duplicates.ts';
import type { DataCheck } from './check.ts';

/** Rows with the same keys: entered twice, or told apart by something that is not in the table. */
export const doubledRows: DataCheck = async (engine, table) => {
  const { keys, groups, extra, first } = await findDuplicates(engine, table);
  if (groups === 0) return [];
  const labels = keys.map((key) => table.columns.find(({ name }) => name === key)?.label ?? key);
  const same = first.filter(({ isSame }) => isSame);
  const again = same.flatMap(({ rows }) => rows.slice(1));
  const isAll = same.length === groups;
  return [
    {
      notice: {
        code: 'doubled-rows',
        severity: 'look',
        where: { table: table.label },
        text: {
          en:
            `${String(groups)} combinations of ${labels.join(', ')} stand in more than one row (${String(extra)} rows too many). ` +
            `${String(same.length)} of the first ${String(first.length)} repeat the same figures, the others differ.`,
        },
        next: { en: 'Leave out the repetitions; where figures differ, look at the cells and decide.' },
        rows: [...new Set(first.flatMap(({ rows }) => rows.map(({ row }) => row)))].slice(0, 100),
        count: extra,
      },
      steps:
        isAll && again.length > 0
          ? [{ kind: 'exclude', rows: again, author: '', reason: 'the row before says the same' }]
          : [],
    },
  ];
};
