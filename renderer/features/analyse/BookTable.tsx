import type { ReactNode } from 'react';
import type { TableBlock } from '../../../analysis/document/result-document.ts';
import { useSay } from '../../text/index.ts';
import { useCellText, useColumnTitle } from './cell-text.ts';
import css from './result.module.css';

interface BookTableProps {
  readonly table: TableBlock;
  /** Stands where a value is missing: never nothing, never zero. */
  readonly missing: ReactNode;
}

/** A table of figures as a book sets it: units in the header, numbers at the end, the sum under a rule. */
export function BookTable({ table, missing }: BookTableProps) {
  const say = useSay();
  const columnTitle = useColumnTitle();
  const cellText = useCellText();
  return (
    <table className={css['book']} aria-label={say(table.title)}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.column} scope="col" className={column.kind === 'number' ? css['number'] : undefined}>
              {columnTitle(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          <tr key={line} className={table.totals.includes(line) ? css['sum'] : undefined}>
            {table.columns.map((column, at) => {
              const text = cellText(row[at] ?? null, column);
              return (
                <td
                  key={column.column}
                  className={column.kind === 'number' ? css['number'] : undefined}
                  title={typeof row[at] === 'number' ? String(row[at]) : undefined}
                >
                  {text === null ? missing : <bdi>{text}</bdi>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
