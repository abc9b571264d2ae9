import type { ReactNode } from 'react';
import type { TableBlock } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCellText, useColumnTitle } from './cell-text.ts';
import css from './result.module.css';

interface BookTableProps {
  readonly table: TableBlock;
  /** Stands where a value is missing: never nothing, never zero. */
  readonly missing: ReactNode;
  /** A figure was chosen, by its row and its name in words; absent: figures are no links. */
  readonly onTrace?: (row: number, name: string) => void;
}

/** A table of figures as a book sets it: units in the header, numbers at the end, the sum under a rule. */
export function BookTable({ table, missing, onTrace }: BookTableProps) {
  const t = useText();
  const say = useSay();
  const columnTitle = useColumnTitle();
  const cellText = useCellText();
  const nameOf = (row: TableBlock['rows'][number], column: TableBlock['columns'][number]): string => {
    const names = table.columns.flatMap((each, at) =>
      each.kind === 'number' ? [] : [cellText(row[at] ?? null, each) ?? ''],
    );
    return [...names, say(column.title)].filter((word) => word !== '').join(', ');
  };
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
              const isFigure = onTrace !== undefined && column.kind === 'number' && text !== null;
              const name = isFigure ? nameOf(row, column) : '';
              return (
                <td
                  key={column.column}
                  className={column.kind === 'number' ? css['number'] : undefined}
                  title={typeof row[at] === 'number' ? String(row[at]) : undefined}
                >
                  {text === null ? (
                    missing
                  ) : isFigure ? (
                    <LinkButton
                      className={css['figureLink']}
                      aria-label={t('trace.showOf', { figure: `${name}: ${text}` })}
                      onClick={() => {
                        onTrace(line, name);
                      }}
                    >
                      <bdi>{text}</bdi>
                    </LinkButton>
                  ) : (
                    <bdi>{text}</bdi>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
