import { useCallback } from 'react';
import { builtInLists, listFromTable, type CodeList } from '../../../../analysis/import/clean/code-lists.ts';
import { traceColumns, type Table } from '../../../../analysis/model/table.ts';
import { cleanedTables, whenCleaned } from '../../../state/cleaning.ts';
import { theEngine } from '../../../state/engine.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { columnTitle } from '../column-title.ts';
import { useAnswer, type Asked } from './use-answer.ts';

/** Columns of words of the other tables. */
export function tableLists(tables: readonly Table[], own: string, title: (table: string, column: string) => string) {
  return tables
    .filter(({ name }) => name !== own)
    .flatMap((table) =>
      table.columns
        .filter(({ type, name }) => type === 'text' && !traceColumns.includes(name))
        .map((column) => ({
          value: `table:${table.name}:${column.name}`,
          label: title(table.label, columnTitle(column)),
        })),
    );
}

/** Table and column of a list of the study's own; null for one that is built in. */
export function tableOfList(id: string): { readonly table: string; readonly column: string } | null {
  const [, table, column] = /^table:([^:]+):(.*)$/s.exec(id) ?? [];
  return table === undefined || column === undefined ? null : { table, column };
}

/** A list with its entries. */
export function useCodeList(id: string, codeColumn: string | null): Asked<CodeList> {
  const ask = useCallback(async () => {
    const own = tableOfList(id);
    if (own === null) {
      const known = builtInLists.find((list) => list.id === id);
      if (known === undefined) throw new Error(`unknown list: ${id}`);
      return known;
    }
    await whenCleaned();
    const table = cleanedTables(useWorkbench.getState().project).find(({ name }) => name === own.table);
    if (table === undefined) throw new Error(`no table: ${own.table}`);
    return listFromTable(await theEngine(), table, own.column, codeColumn);
  }, [id, codeColumn]);
  return useAnswer(ask);
}
