import type { Table } from '../../../../analysis/model/table.ts';
import { keepRows, keepSource } from '../../../study/session.ts';
import { perform, selectTable, useWorkbench } from '../../../state/workbench.ts';
import { carriedSteps } from './carried-steps.ts';
import { leave, planOfTable, useRefresh, type NewRows } from './refresh-session.ts';

/** The new rows take the place of the old: analyses read them, cleaning steps go along, one step to undo. */
export function replaceTable(): void {
  take(({ table }, old, plan) => {
    const { steps } = carriedSteps(old);
    const by = { ...table, label: labelOf(old, table), ...(steps.length > 0 && { steps }) };
    perform({ kind: 'replace-table', table: old.name, by, plan });
  });
}

/** The new rows stand as a table beside the old one. */
export function keepBoth(): void {
  take(({ table }, _old, plan) => perform({ kind: 'import-tables', plan, tables: [table] }));
}

type Plan = NonNullable<ReturnType<typeof planOfTable>>;

function take(act: (rows: NewRows, old: Table, plan: Plan) => void): void {
  const { refresh } = useRefresh.getState();
  if (refresh?.work.state !== 'open' || refresh.work.rows === null || refresh.work.isComparing) return;
  const { rows, fitted } = refresh.work;
  // Its name and cleaning may have changed while the two were compared.
  const old = useWorkbench.getState().project.tables.find(({ name }) => name === refresh.old.name) ?? refresh.old;
  keepRows(rows.table.name, rows.imported.arrow);
  const { sha256 } = rows.table.source;
  if (sha256 !== '') keepSource(sha256, refresh.file.bytes);
  act(rows, old, fitted.plan);
  leave();
  selectTable(rows.table.name);
}

/** A name that was given by hand stays; one that was read follows the new file. */
function labelOf(old: Table, table: Table): string {
  const plan = planOfTable(old.name);
  const read = plan?.stacks[0]?.label ?? plan?.tables[0]?.label;
  return read === old.label ? table.label : old.label;
}
