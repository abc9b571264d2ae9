import { Checkbox } from '@mantine/core';
import type { Table } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { visibleText } from '../preview/visible-text.ts';
import { originOf } from './stack-draft.ts';
import { alike } from './alike.ts';
import css from './stack.module.css';

interface PartListProps {
  readonly tables: readonly Table[];
  readonly parts: readonly string[];
  readonly onParts: (parts: readonly string[]) => void;
}

/** The tables of the study, to choose those that become one; each says how much it has in common with the first. */
export function PartList({ tables, parts, onParts }: PartListProps) {
  const t = useText();
  const { number, percent } = useFormats();
  const first = tables.find(({ name }) => parts.includes(name));
  return (
    <>
      <p className={css['note']}>{t('stack.partsNote')}</p>
      <ul className={css['parts']}>
        {tables.map((table) => {
          const { name, label, rowCount, columns } = table;
          const isStack = table.parts !== undefined;
          const share = first === undefined || first.name === name || isStack ? null : alike(first, table);
          const size = t('data.tableSize', {
            rows: rowCount,
            shownRows: number(rowCount),
            columns: columns.length,
          });
          const words = isStack
            ? t('stack.alreadyStacked')
            : share === null
              ? null
              : share === 1
                ? t('stack.like')
                : t('stack.someLike', { percent: percent(share, 0) });
          return (
            <li key={name}>
              <Checkbox
                size="xs"
                label={<bdi>{visibleText(label)}</bdi>}
                description={
                  <>
                    {words === null ? size : `${size} · ${words}`}
                    <bdi className={css['origin']}>{visibleText(originOf(table))}</bdi>
                  </>
                }
                checked={parts.includes(name)}
                disabled={isStack}
                onChange={(event) =>
                  onParts(event.currentTarget.checked ? [...parts, name] : parts.filter((each) => each !== name))
                }
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
