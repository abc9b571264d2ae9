import type { Block, ChartBlock, Scalar } from '../result-document.ts';
import type { Compared, Ranking } from './ranking.ts';
import { sweptWords } from './ranked-words.ts';
import { comparisonStep } from './ranked-tables.ts';

/** Indicators that get a chart of their own. */
const charted = 3;

/** Ranked bars of the first indicators that can be ranked; a chart of one figure would say nothing. */
export function rankedCharts(over: string, all: readonly Ranking[], source: string): readonly ChartBlock[] {
  return all
    .filter(({ rows }) => rows.filter(({ rank }) => rank !== null).length > 1)
    .slice(0, charted)
    .map((ranking) => (ranking.isSwept ? sweptChart(over, ranking, source) : rankedChart(over, ranking, source)));
}

function rankedChart(over: string, ranking: Ranking, source: string): ChartBlock {
  const { id, title, rows, decimals } = ranking;
  const unit = ranking.unit ?? '';
  const periods = new Set(rows.flatMap(({ value, period }) => (value === null ? [] : [period.en])));
  const when = periods.size === 1 ? ([...periods][0] ?? '') : 'periods differ';
  const subtitle = [`${title} by ${over}`, unit, when].filter((part) => part !== '').join(', ');
  const leader = rows[0]?.name ?? '';
  const reference = rows.find(({ isReference }) => isReference);
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  const place =
    reference === undefined || reference.rank === null || reference.rank === 1
      ? ''
      : `; ${reference.name} is ${String(reference.rank)} of ${String(ranked)}`;
  const heading = { en: `${leader} is highest${place}` };
  return {
    kind: 'chart',
    id: `comparison-${id}`,
    chart: {
      id: `comparison-${id}`,
      kind: 'bar',
      title: heading,
      subtitle: { en: subtitle },
      step: comparisonStep,
      unit,
      decimals,
      n: 'members',
      label: 'member',
      value: 'value',
      direction: 'horizontal',
      point: 'is_reference',
    },
    title: heading,
    subtitle: { en: subtitle },
    unit: { en: unit },
    source: { en: source },
    n: ranked,
    columns: ['member', 'value', 'is_reference'],
    rows: rows.map(({ name, value, isReference }) => [name, value, isReference]),
  };
}

/** An indicator along the values of a parameter. */
function sweptChart(over: string, ranking: Ranking, source: string): ChartBlock {
  const { id, title, rows, decimals } = ranking;
  const unit = ranking.unit ?? '';
  const drawn = rows.filter(({ value }) => value !== null);
  const words = sweptWords(ranking);
  const heading = { en: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
  const subtitle = { en: [`${title} by ${over}`, unit].filter((part) => part !== '').join(', ') };
  return {
    kind: 'chart',
    id: `comparison-${id}`,
    chart: {
      id: `comparison-${id}`,
      kind: 'line',
      title: heading,
      subtitle,
      step: comparisonStep,
      unit,
      decimals,
      n: 'members',
      x: 'at',
      xKind: 'number',
      y: 'value',
    },
    title: heading,
    subtitle,
    unit: { en: unit },
    source: { en: source },
    n: drawn.length,
    columns: ['at', 'value'],
    rows: rows.map(({ at, value }) => [at, value]),
  };
}

type LineBlock = ChartBlock & { readonly chart: Extract<ChartBlock['chart'], { kind: 'line' }> };

/** The first line chart of the template that leaves room for it, a small panel each member, on the same axes. */
export function smallMultiples(over: string, members: readonly Compared[], source: string): readonly ChartBlock[] {
  const drawn = members.flatMap((member) => {
    const line = member.document.blocks.find(isLine);
    return line === undefined ? [] : [{ member, line }];
  });
  const [first] = drawn;
  if (first === undefined || drawn.length < 2) return [];
  const { line } = first;
  // A unit of its own for each member leaves no common axis.
  if (drawn.some((each) => each.line.unit.en !== line.unit.en || each.line.id !== line.id)) return [];
  const id = `comparison-each-${line.id}`;
  const title = { en: `The same for each ${over.toLowerCase()}, on the same axes` };
  const what = [`${members[0]?.document.title.en ?? ''} by ${over}`, line.unit.en];
  const subtitle = { en: what.filter((part) => part !== '').join(', ') };
  return [
    {
      ...line,
      id,
      chart: { ...byMember(line.chart), id, title, subtitle, step: comparisonStep },
      title,
      subtitle,
      source: { en: source },
      n: drawn.reduce((sum, each) => sum + each.line.n, 0),
      columns: [...line.columns, 'member'],
      rows: drawn.flatMap(({ member, line: own }) => own.rows.map((row): readonly Scalar[] => [...row, member.name])),
    },
  ];
}

/** A line chart that has either lines or panels of its own: with both there is no room for the members. */
function isLine(block: Block): block is LineBlock {
  return (
    block.kind === 'chart' &&
    block.chart.kind === 'line' &&
    (block.chart.facet === undefined || block.chart.series === undefined)
  );
}

/** Panels of its own become the lines of each member's panel; what is shaded there belonged to one line alone. */
function byMember(chart: LineBlock['chart']): LineBlock['chart'] {
  if (chart.facet === undefined) return { ...chart, facet: 'member' };
  const lines = { ...chart, series: chart.facet, facet: 'member' };
  delete lines.shaded;
  delete lines.shadedTitle;
  return lines;
}
