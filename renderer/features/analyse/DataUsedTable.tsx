import type { DataUsed, ResultDocument } from '../../../analysis/document/result-document.ts';
import { useFormats, useSay, useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Behind } from './ResultDrawers.tsx';
import css from './result.module.css';

interface DataUsedTableProps {
  readonly document: ResultDocument;
  readonly onBehind: (behind: Behind) => void;
}

/** Rows read, used and dropped, each drop with its reason; units that were converted. */
export function DataUsedTable({ document, onBehind }: DataUsedTableProps) {
  const t = useText();
  const formats = useFormats();
  const first = document.data[0]?.need ?? document.steps[0]?.name;
  return (
    <div>
      <div className={css['lineHead']}>
        <h3>{t('analyse.dataUsed')}</h3>
        {first !== undefined && (
          <LinkButton
            onClick={() => {
              onBehind({ kind: 'rows', step: first });
            }}
          >
            {t('analyse.showRows')}
          </LinkButton>
        )}
        <LinkButton
          onClick={() => {
            onBehind({ kind: 'sql' });
          }}
        >
          {t('analyse.showSql')}
        </LinkButton>
      </div>
      <table className={css['plain']}>
        <thead>
          <tr>
            <th scope="col">{t('analyse.table')}</th>
            <th scope="col" className={css['number']}>
              {t('analyse.rowsUsed')}
            </th>
            <th scope="col" className={css['number']}>
              {t('analyse.dropped')}
            </th>
          </tr>
        </thead>
        <tbody>
          {document.data.map((data) => (
            <tr key={data.need}>
              <td title={t('analyse.from', { file: data.file, sheet: data.sheet, range: data.range })}>
                <bdi>{data.label}</bdi>
              </td>
              <td className={css['number']}>
                {t('analyse.rowsUsedOf', {
                  used: formats.number(data.rowsUsed),
                  read: formats.number(data.rowsRead),
                })}
              </td>
              <td className={css['number']}>{formats.number(droppedOf(data))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {document.data.map((data) => (
        <DataNotes key={data.need} data={data} />
      ))}
    </div>
  );
}

/** Why rows are not there, and what was converted, for one table. */
function DataNotes({ data }: { readonly data: DataUsed }) {
  const t = useText();
  const say = useSay();
  const formats = useFormats();
  const converted = data.units.filter((unit) => unit.factor !== 1);
  if (data.dropped.length === 0 && data.rowsFiltered === 0 && converted.length === 0) return null;
  return (
    <ul className={css['sources']}>
      {data.rowsFiltered > 0 && <li>{t('analyse.leftOutByFilter', { count: data.rowsFiltered })}</li>}
      {data.dropped.map((drop) => (
        <li key={drop.code}>
          {t('analyse.droppedBecause', { count: formats.number(drop.count), reason: say(drop.reason) })}
          {drop.rows.length > 0 && (
            <span className={css['faint']}>
              {' '}
              {t(
                drop.rows.length < drop.count || drop.rows.length > 8
                  ? 'analyse.droppedRowsMore'
                  : 'analyse.droppedRows',
                {
                  rows: drop.rows.slice(0, 8).join(', '),
                },
              )}
            </span>
          )}
        </li>
      ))}
      {converted.map((unit) => (
        <li key={unit.column}>
          {t('analyse.unitConversion', {
            column: unit.column,
            from: unit.from ?? '',
            to: unit.to,
            // A factor such as 0.00045 has more decimals than a figure is shown with.
            factor: String(Number(unit.factor.toPrecision(6))),
          })}
        </li>
      ))}
    </ul>
  );
}

function droppedOf(data: DataUsed): number {
  return data.dropped.reduce((sum, drop) => sum + drop.count, 0);
}
