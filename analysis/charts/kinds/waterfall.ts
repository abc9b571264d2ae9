import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Bar, Connector, Figure } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import { marked, names, numbers } from '../rows.ts';
import { valueAxis } from '../scale.ts';
import { chartWords, say } from '../words.ts';

type Waterfall = Extract<ChartOutput, { kind: 'waterfall' }>;

/** Bars that build up from zero; each step begins where the one before it ended, a total stands on the ground. */
export function waterfallFigure(block: ChartBlock, chart: Waterfall, language: Language): Figure {
  const frame = frameOf(block, language);
  const labels = names(block, chart.label, language, chart.words);
  const values = numbers(block, chart.value);
  const totals = marked(block, chart.total);
  const points = marked(block, chart.point);
  const decimals = decimalsFor(values, chart.decimals);
  const isSigned = values.some((value, row) => value !== null && value < 0 && !totals[row]);
  const text = (row: number) => {
    const value = values[row] ?? null;
    if (value === null) return say(chartWords.missing, language);
    return numberText(value, decimals, language, isSigned && !totals[row] && row > 0);
  };
  const spans = stepSpans(values, totals);
  const bars = labels.map((name, row): Bar => {
    const value = values[row] ?? null;
    const isTotal = totals[row] === true;
    const isPoint = points[row] === true;
    return {
      slot: row,
      name,
      span: spans[row] ?? null,
      value,
      label: text(row),
      colour: isPoint ? 'point' : isTotal ? 'total' : 'context',
      strong: isPoint || isTotal,
      labelEnd: value !== null && value < 0 && isTotal ? 'low' : 'high',
      rows: [row],
    };
  });
  const unit = inLanguage(block.unit, language);
  const ends = spans.flatMap((span) => span ?? []);
  return {
    ...frame,
    ...plain,
    kind: 'waterfall',
    nothing: nothingOf(ends.length, language),
    counts: { missing: values.filter((value) => value === null).length, repeats: 0 },
    remarks: [],
    alt: say(chartWords.waterfallAlt, language, {
      unit,
      first: labels[0] ?? '',
      firstValue: text(0),
      last: labels.at(-1) ?? '',
      lastValue: text(labels.length - 1),
      title: frame.title,
    }),
    layout: 'upright',
    mirrored: frame.direction === 'rtl',
    x: {
      kind: 'band',
      names: bars.map((bar) => ({ text: bar.name, strong: totals[bar.slot] === true && bar.slot > 0 })),
    },
    y: valueAxis([0, ...ends], language, unit),
    traces: [{ kind: 'bars', bars }],
    connectors: connectorsOf(bars, totals),
    table: {
      columns: [
        { title: say(chartWords.name, language), isNumber: false },
        { title: unit, isNumber: true },
      ],
      rows: bars.map((bar) => [bar.name, bar.label]),
      behind: bars.map((bar) => [bar.rows, bar.rows]),
    },
  };
}

/** After a missing step the level is unknown, so nothing is drawn until the next total. */
function stepSpans(
  values: readonly (number | null)[],
  totals: readonly boolean[],
): readonly (readonly [number, number] | null)[] {
  let level: number | null = 0;
  return values.map((value, row) => {
    const base: number | null = totals[row] ? 0 : level;
    if (value === null || base === null) {
      level = null;
      return null;
    }
    level = base + value;
    return [base, level] as const;
  });
}

function connectorsOf(bars: readonly Bar[], totals: readonly boolean[]): readonly Connector[] {
  return bars.flatMap((bar, row) => {
    const next = bars[row + 1];
    if (!bar.span || !next?.span) return [];
    const level = bar.span[1];
    const meets = totals[row + 1] ? next.span[1] : next.span[0];
    // A total that does not equal the steps before it is not joined to them: the eye must see the difference.
    return Math.abs(meets - level) <= Math.abs(level) * 1e-6 + 1e-9
      ? [{ fromSlot: row, toSlot: row + 1, at: level }]
      : [];
  });
}
