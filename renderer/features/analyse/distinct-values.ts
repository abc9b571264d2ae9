import { quoteIdentifier } from '../../../analysis/engine/sql.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { NeedBinding } from '../../../analysis/run/binding.ts';
import { choicesFor } from '../../../analysis/run/run.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { useAnswer } from './use-answer.ts';

/** More values than a person picks from. */
const most = 5000;

/** Values to choose from, in the order proposed; null while they are read. */
export type Distinct = readonly (string | number)[] | null;

/** Distinct values of a source column, as text. */
export function useSourceValues(table: string, column: string | null): Distinct {
  const answer = useAnswer(column === null ? null : JSON.stringify([table, column]), async (engine, signal) => {
    const { rows } = await engine.query(
      `SELECT DISTINCT CAST(${quoteIdentifier(column ?? '')} AS VARCHAR) AS value FROM ${quoteIdentifier(table)} ` +
        `WHERE ${quoteIdentifier(column ?? '')} IS NOT NULL ORDER BY ALL LIMIT ${String(most)}`,
      { signal },
    );
    return rows.flatMap(([value]) => (typeof value === 'string' ? [value] : []));
  });
  // The run over the same column says what is wrong; here there is only nothing to choose from.
  return answer.state === 'there' ? answer.value : answer.state === 'failed' ? [] : null;
}

/** What each parameter of values can take in the bound rows; null while they are read. */
export function useChoices(
  template: Template,
  bindings: Readonly<Record<string, NeedBinding>>,
  tables: readonly Table[],
): Readonly<Record<string, Distinct>> | null {
  const hasChoices = Object.values(template.params).some((param) => param.kind === 'value' || param.kind === 'values');
  const key = JSON.stringify([template.id, bindings]);
  const answer = useAnswer(hasChoices ? key : null, (engine, signal) =>
    choicesFor(engine, template, bindings, tables, { signal }),
  );
  return answer.state === 'there' ? answer.value : null;
}
