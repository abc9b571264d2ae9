import type { TracedRows } from '../../../../analysis/project/traced-rows.ts';
import type { TableNeed } from '../../../../analysis/templates/template.ts';
import { showRow } from '../../../state/wanted-row.ts';
import { useFormats, useSay, useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { visibleText } from '../../data/preview/visible-text.ts';
import css from './trace.module.css';

interface TracedTableProps {
  readonly traced: TracedRows;
  readonly need: TableNeed | undefined;
  /** The rows were asked for by their numbers: they are no rows for want of a name. */
  readonly isNumbered?: boolean;
}

/** Rows of one table behind a figure, with file, sheet and cells, and the way to each row. */
export function TracedTable({ traced, need, isNumbered = false }: TracedTableProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormats();
  const { table, label, keys, columns, rows, count } = traced;
  const named = keys.map(({ column, value }) => {
    const title = need?.columns[column]?.title;
    return t('trace.key', { column: title === undefined ? column : say(title), value: visibleText(value) });
  });
  const words = { count, shown: number(count), table: visibleText(label), keys: named.join(', ') };
  const title = keys.length === 0 ? t('trace.rows', words) : t('trace.agreeing', words);
  const isNumbers = columns.map((_, place) => rows.some(({ values }) => typeof values[place]?.value === 'number'));
  const files = [...new Set(rows.map(({ file }) => file))];
  return (
    <section className={css['table']}>
      <p>
        <b>{title}</b> {rows.length < count && t('trace.first', { shown: number(rows.length) })}{' '}
        {files.length > 0 && t('trace.file', { files: files.map(visibleText).join(', ') })}
      </p>
      {keys.length === 0 && !isNumbered && <NoticeBar severity="know" title={t('trace.allRows')} />}
      <div className={css['scroller']} tabIndex={0} role="region" aria-label={title}>
        <table className={css['book']}>
          <thead>
            <tr>
              <th scope="col">{t('trace.source')}</th>
              {columns.map(({ name, label: words, unit }, place) => (
                <th key={name} scope="col" className={isNumbers[place] ? css['number'] : undefined}>
                  <bdi>{visibleText(unit === null || words.includes(`(${unit})`) ? words : `${words}, ${unit}`)}</bdi>
                </th>
              ))}
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, file, sheet, values }, line) => (
              <tr key={line}>
                <th scope="row" title={file}>
                  <bdi>{visibleText(sheet)}</bdi>, <bdi>{at.row}</bdi>
                </th>
                {values.map(({ value, cell }, place) => (
                  <td key={columns[place]?.name} className={isNumbers[place] ? css['number'] : undefined}>
                    {value === null ? (
                      <Chip tone="look">{t('trace.missing')}</Chip>
                    ) : (
                      <bdi>{visibleText(String(value)).replace(/^-(?=\d)/, '\u2212')}</bdi>
                    )}{' '}
                    <bdi
                      className={css['cell']}
                      dir="ltr"
                      title={cell === null ? undefined : t('trace.cellOf', { ...cell })}
                    >
                      {cell === null ? t('trace.noCell') : cell.cell}
                    </bdi>
                  </td>
                ))}
                <td>
                  <LinkButton aria-label={t('trace.inTableOf', { row: at.row })} onClick={() => showRow(table, at)}>
                    {t('trace.inTable')}
                  </LinkButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
