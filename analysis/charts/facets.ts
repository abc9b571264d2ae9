import type { ChartBlock } from '../document/result-document.ts';
import type { Language } from '../model/text.ts';
import type { ChartOutput } from '../templates/template.ts';
import { withRows } from './figure-rows.ts';
import type { Figure, FigureTable, LegendItem, Rows } from './figure.ts';
import { frameOf, plain } from './frame.ts';
import { dashes, lineColours } from './kinds/line.ts';
import type { Shared } from './kinds/shared.ts';
import { sharedOf } from './kinds/shared-of.ts';
import { names } from './rows.ts';
import { panelAxes } from './shared-axes.ts';
import { chartWords, say } from './words.ts';

type Build = (block: ChartBlock, chart: ChartOutput, language: Language, shared: Shared) => Figure;

/** More panels than this are too small to read. */
const mostPanels = 12;

/** One small panel a value of a column, in the order of the rows, all with the same axes and colours. */
export function facetFigure(
  block: ChartBlock,
  given: ChartOutput,
  facet: string,
  language: Language,
  build: Build,
): Figure {
  const groups = new Map<string, number[]>();
  names(block, facet, language, 'words' in given ? given.words : undefined).forEach((name, row) => {
    const rows = groups.get(name);
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  });
  const all = [...groups];
  const chart = withoutOwnSeries(block, given, all, language);
  const shared = sharedOf(block, chart, language);
  const panels = all.slice(0, mostPanels).map(([title, rows]): Figure => {
    const own = { ...block, rows: rows.map((row) => block.rows[row] ?? []) };
    return { ...withRows(build(own, chart, language, shared), rows), title };
  });
  const frame = frameOf(block, language);
  const [first] = panels;
  if (first === undefined) return build(block, chart, language, shared);
  const even = panelAxes(panels, language);
  const { x, y } = even[0] ?? first;
  return {
    ...first,
    ...plain,
    ...frame,
    x,
    y,
    remarks: [
      ...new Set(panels.flatMap((panel) => panel.remarks)),
      ...(all.length > panels.length
        ? [
            say(chartWords.panelsRest, language, {
              shown: panels.length,
              count: all.length,
              rest: all.length - panels.length,
            }),
          ]
        : []),
    ],
    counts: {
      missing: panels.reduce((sum, panel) => sum + panel.counts.missing, 0),
      repeats: panels.reduce((sum, panel) => sum + panel.counts.repeats, 0),
    },
    alt: say(chartWords.panelsAlt, language, {
      count: panels.length,
      names: panels.map((panel) => panel.title).join(', '),
      first: first.alt,
    }),
    traces: [],
    legend: [...seriesLegend(panels, shared), ...distinct(panels.flatMap((panel) => panel.legend))],
    panels: even,
    nothing: null,
    table: tableOf(panels, language),
  };
}

/** Panels of one line each need no names beside the lines: the panel has the name. */
function withoutOwnSeries(
  block: ChartBlock,
  chart: ChartOutput,
  groups: readonly (readonly [string, readonly number[]])[],
  language: Language,
): ChartOutput {
  if ((chart.kind !== 'line' && chart.kind !== 'scatter') || chart.series === undefined) return chart;
  const whose = names(block, chart.series, language, chart.words);
  const isAlone = groups.every(([, rows]) => new Set(rows.map((row) => whose[row])).size <= 1);
  if (!isAlone) return chart;
  return Object.fromEntries(Object.entries(chart).filter(([key]) => key !== 'series')) as typeof chart;
}

/** Colours of the lines, once for all panels. */
function seriesLegend(panels: readonly Figure[], shared: Shared): readonly LegendItem[] {
  const lines = panels.flatMap((panel) => panel.traces).flatMap((trace) => (trace.kind === 'line' ? [trace] : []));
  const areas = panels.flatMap((panel) => panel.traces).flatMap((trace) => (trace.kind === 'area' ? [trace] : []));
  const fills = new Map(areas.map((area) => [area.name, area.colour]));
  const isNamed = shared.series.some((name) => name !== '') && lines.length > 0 && !shared.hasPoint;
  return [
    ...(isNamed
      ? shared.series.map((text, at): LegendItem => ({
          sign: 'line',
          colour: lineColours[at] ?? 'cat-1',
          dash: dashes[at] ?? 'solid',
          text,
        }))
      : []),
    ...[...fills].map(([text, colour]): LegendItem => ({ sign: 'fill', colour, text })),
  ];
}

function distinct(items: readonly LegendItem[]): readonly LegendItem[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The tables of all panels beneath one another, each row with its panel; columns of one title are one. */
function tableOf(panels: readonly Figure[], language: Language): FigureTable {
  const keysOf = (table: FigureTable) => {
    const seen = new Map<string, number>();
    return table.columns.map(({ title }) => {
      const count = (seen.get(title) ?? 0) + 1;
      seen.set(title, count);
      return JSON.stringify([title, count]);
    });
  };
  const columns = new Map<string, FigureTable['columns'][number]>();
  for (const { table } of panels) {
    keysOf(table).forEach((key, at) => {
      const column = table.columns[at];
      if (column && !columns.has(key)) columns.set(key, column);
    });
  }
  const order = [...columns.keys()];
  const rows: (readonly string[])[] = [];
  const behind: (readonly Rows[])[] = [];
  for (const { title, table } of panels) {
    const places = new Map(keysOf(table).map((key, at) => [key, at]));
    table.rows.forEach((row, at) => {
      rows.push([title, ...order.map((key) => row[places.get(key) ?? -1] ?? '')]);
      const own = table.behind[at] ?? [];
      behind.push([own[0] ?? [], ...order.map((key) => own[places.get(key) ?? -1] ?? [])]);
    });
  }
  return {
    columns: [{ title: say(chartWords.panel, language), isNumber: false }, ...columns.values()],
    rows,
    behind,
  };
}
