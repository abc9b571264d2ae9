import { columnLetter } from '../../../../analysis/import/address.ts';
import type { TablePlan } from '../../../../analysis/import/plan/plan.ts';
import type { Formats } from '../../../text/format.ts';
import type { Translate } from '../../../text/index.ts';
import type { Card } from './cards.ts';

const mostRows = 4;

/** The line under a card's name: type, unit, how many values, or where a derived column comes from. */
export function factsOf(plan: TablePlan, card: Card, t: Translate, { number }: Formats): readonly string[] {
  const { column, isIncluded, evidence } = card;
  const type = t(`data.shortType.${column.type}`);
  if (!isIncluded) return [type, t('data.leftOut')];
  switch (column.from) {
    case 'group':
      return [type, ...groupFacts(plan, column.index, t)];
    case 'key':
      return [type, ...keyFacts(plan, column.index, t)];
    case 'flag':
      return [type, t('data.cardFrom.flag')];
    default: {
      const values = (evidence?.agree ?? 0) + (evidence?.disagree ?? 0);
      const counts = evidence && [
        t('data.cardValues', { count: values, shown: number(values) }),
        t('data.cardMissing', { count: evidence.missing, shown: number(evidence.missing) }),
      ];
      const unit = column.unit === null ? [] : [column.unit];
      return [type, ...unit, ...(counts ?? [])];
    }
  }
}

function groupFacts(plan: TablePlan, index: number, t: Translate): readonly string[] {
  const group = plan.groups[index];
  if (!group) return [];
  const rows = group.values.flatMap(({ row }) => (row === null ? [] : [String(row + 1)]));
  const list = rows.length > mostRows ? `${rows.slice(0, mostRows).join(', ')}, …` : rows.join(', ');
  return [
    group.from === 'heading-rows'
      ? t('data.cardFrom.group.heading-rows', { rows: list })
      : t(`data.cardFrom.group.${group.from}`),
  ];
}

function keyFacts(plan: TablePlan, index: number, t: Translate): readonly string[] {
  const key = plan.wide?.keys[index];
  if (!key) return [];
  const names = plan.wide?.blocks.flatMap(({ keys }) => keys[index] ?? []) ?? [];
  const [first = '', last = first] = [names[0], names.at(-1)];
  const from =
    key.headerRow === null ? t('data.cardFrom.key.title') : t('data.cardFrom.key.row', { row: key.headerRow + 1 });
  return [first === last ? first : t('data.cardNames', { first, last }), from];
}

/** Letters of the source columns that a measure is gathered from, as `C, D, E`. */
export function sourceLetters(plan: TablePlan, measure: number): readonly string[] {
  const columns = plan.wide?.blocks.flatMap(({ columns: each }) => each[measure] ?? []) ?? [];
  return columns.map(columnLetter);
}
