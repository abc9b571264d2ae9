import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { LegendItem, RibbonTrace } from '../figure.ts';
import { numberText } from '../number-text.ts';
import type { ColourRole } from '../palette.ts';
import { numbers } from '../rows.ts';
import { chartWords, say } from '../words.ts';
import type { Series } from './series.ts';

type LineChart = Extract<ChartOutput, { kind: 'line' }>;

/** A ribbon of one series along the places of the chart; both ends or none. */
export interface Band {
  readonly series: Series;
  /** Its place among the bands of the chart, widest first. */
  readonly order: number;
  readonly title: string;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Ribbons of more lines than this hide one another. */
const mostBanded = 3;

/** Ribbons of the series the title is about, or of all when they are few; one without values has none. */
export function bandsOf(
  block: ChartBlock,
  chart: LineChart,
  series: readonly Series[],
  hasPoint: boolean,
  language: Language,
): readonly Band[] {
  const wanted = hasPoint ? series.filter((one) => one.isPoint) : series;
  const all = (chart.bands ?? []).map((band, order) => {
    const [lows, highs] = [numbers(block, band.low), numbers(block, band.high)];
    return wanted.flatMap((one): readonly Band[] => {
      const ends = one.rows.map(([row = -1]): readonly [number, number] | null => {
        const [low, high] = [lows[row] ?? null, highs[row] ?? null];
        return low === null || high === null ? null : [low, high];
      });
      if (ends.every((end) => end === null)) return [];
      const title = inLanguage(band.title, language);
      const side = (at: 0 | 1) => ends.map((end) => end?.[at] ?? null);
      return [{ series: one, order, title, low: side(0), high: side(1) }];
    });
  });
  return all.some((each) => each.length > mostBanded) ? [] : all.flat();
}

/** The ribbons from the widest to the narrowest. */
export function ribbonsOf(bands: readonly Band[], places: readonly number[], chart: LineChart): readonly RibbonTrace[] {
  return bands.map((band) => ({
    kind: 'ribbon',
    colour: ribbonColour(band.order, chart),
    edge: 'ribbon-edge',
    points: places.map((x, at) => ({ x, low: band.low[at] ?? null, high: band.high[at] ?? null })),
  }));
}

/** What ribbons, dashes, shades and the line of equality stand for. */
export function bandLegend(bands: readonly Band[], chart: LineChart, language: Language): readonly LegendItem[] {
  const titles = new Map(bands.map((band) => [band.order, band.title]));
  const line = (text: string, dash: 'dash' | 'dot', colour: ColourRole): LegendItem => ({
    sign: 'line',
    colour,
    dash,
    text,
  });
  return [
    ...[...titles].map(([order, text]): LegendItem => ({ sign: 'fill', colour: ribbonColour(order, chart), text })),
    ...(chart.dashed !== undefined && chart.dashedTitle
      ? [line(inLanguage(chart.dashedTitle, language), 'dash', 'ink-2')]
      : []),
    ...(chart.shaded !== undefined && chart.shadedTitle
      ? [{ sign: 'fill', colour: 'shade', text: inLanguage(chart.shadedTitle, language) } as const]
      : []),
    ...(chart.diagonal ? [line(say(chartWords.equality, language), 'dot', 'axis')] : []),
  ];
}

/** `95 % interval: 10.1 to 14.5` of a place; none where the band has none. */
export function bandNote(band: Band, at: number, decimals: number, language: Language): readonly string[] {
  const [low, high] = [band.low[at] ?? null, band.high[at] ?? null];
  if (low === null || high === null) return [];
  const [from, to] = [low, high].map((value) => numberText(value, decimals, language));
  return [say(chartWords.bandNote, language, { title: band.title, low: from ?? '', high: to ?? '' })];
}

/** One band is of a middle tone; of several, the widest is the palest. */
function ribbonColour(order: number, chart: LineChart): ColourRole {
  const count = chart.bands?.length ?? 0;
  if (count === 1) return 'ribbon-2';
  const tones = ['ribbon-1', 'ribbon-2', 'ribbon-3'] as const;
  return tones[Math.round((order / Math.max(count - 1, 1)) * 2)] ?? 'ribbon-3';
}
