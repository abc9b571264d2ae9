import type { Language, Text } from '../model/text.ts';
import type { DataUsed, ResultNotice, RunDone, RunNeedsParameter, RunRefused, Scalar } from '../run/outcome.ts';
import type { ChartOutput, Indicator, Passage, TableOutput, Template } from '../templates/template.ts';
import { fillNotice, fillText, inLanguages, spokenBy, type Places } from './fill.ts';
import { formatNumber } from './format.ts';
import { factPlaces, factValue, holds, paramShown, stepNamed, unitWords } from './places.ts';
import { program } from './program.ts';
import type { Block, ChartBlock, IndicatorBlock, PassageBlock, ResultDocument, TableBlock } from './result-document.ts';

/** Why there is no result, in words for the screen; `missing` names the parameters to be given first. */
export interface Refusal {
  readonly format: 'vcw-refusal';
  readonly state: 'refused' | 'needs-parameter';
  readonly template: { readonly id: string; readonly version: number };
  readonly title: Text;
  readonly missing: readonly { readonly name: string; readonly title: Text }[];
  readonly notices: readonly ResultNotice[];
  readonly data: readonly DataUsed[];
}

/** The result document of a finished run: words filled in every language the template speaks. */
export function compose(template: Template, outcome: RunDone): ResultDocument {
  const places = factPlaces(template, outcome);
  const spoken = spokenBy(template.title);
  const passages = (role: Passage['role']): PassageBlock[] =>
    template.narrative
      .filter((passage) => passage.role === role && holds(passage.when, outcome))
      .map((passage) => ({ kind: 'passage', role, text: fillText(passage.text, places) }));
  const blocks: Block[] = [
    ...passages('headline'),
    ...template.indicators.map((indicator) => indicatorBlock(template, indicator, outcome, places, spoken)),
    ...template.charts.filter((chart) => holds(chart.when, outcome)).map((chart) => chartBlock(chart, outcome, places)),
    ...passages('finding'),
    ...passages('caveat'),
    ...template.tables.filter((table) => holds(table.when, outcome)).map((table) => tableBlock(table, outcome, places)),
    ...template.limits.map((text): PassageBlock => ({ kind: 'passage', role: 'limit', text: fillText(text, places) })),
    { kind: 'method', sources: Object.values(template.sources) },
  ];
  return {
    format: 'vcw-result',
    version: 1,
    template: { id: template.id, version: template.version, stage: template.stage },
    title: template.title,
    question: template.question,
    engine: outcome.engine,
    program,
    parameters: outcome.params.flatMap(({ name, value, isDefault, decidedBy }) => {
      const param = template.params[name];
      return param === undefined
        ? []
        : [
            {
              name,
              title: param.title,
              value,
              shown: paramShown(param, value, spoken),
              isDefault,
              ...(decidedBy === undefined ? {} : { decidedBy }),
            },
          ];
    }),
    data: outcome.data.map(filledData),
    notices: outcome.notices.map(fillNotice),
    blocks,
    steps: outcome.steps.map(({ name, sql, rowCount }) => ({ name, sql, rowCount })),
  };
}

/** What the screen shows of a run without a result. */
export function composeRefusal(template: Template, outcome: RunRefused | RunNeedsParameter): Refusal {
  return {
    format: 'vcw-refusal',
    state: outcome.state,
    template: { id: template.id, version: template.version },
    title: template.title,
    missing: outcome.state === 'needs-parameter' ? outcome.missing : [],
    notices: outcome.notices.map(fillNotice),
    data: outcome.data.map(filledData),
  };
}

function filledData(data: DataUsed): DataUsed {
  return {
    ...data,
    dropped: data.dropped.map(({ places, ...each }) => ({ ...each, reason: filledReason(each, places ?? {}) })),
  };
}

function filledReason(
  { code, reason, count }: DataUsed['dropped'][number],
  places: Readonly<Record<string, Scalar>>,
): Text {
  return fillNotice({ code, severity: 'look', where: {}, text: reason, places: { count, ...places } }).text;
}

function indicatorBlock(
  template: Template,
  indicator: Indicator,
  outcome: RunDone,
  places: Places,
  spoken: readonly Language[],
): IndicatorBlock {
  const fact = template.facts[indicator.fact];
  const source = template.sources[indicator.source];
  if (fact === undefined) throw new Error(`unknown fact: ${indicator.fact}`);
  if (source === undefined) throw new Error(`unknown source: ${indicator.source}`);
  const value = factNumber(factValue(fact, outcome));
  const unit = unitWords(fact.unit, fact.step, outcome);
  const style = {
    // A p-value's word is part of the number; other units stand beside it.
    ...(unit === 'p' ? { unit } : {}),
    ...(fact.decimals === undefined ? {} : { decimals: fact.decimals }),
    ...(fact.signed === undefined ? {} : { signed: fact.signed }),
  };
  const reading = indicator.reading === undefined ? null : fillText(indicator.reading, places);
  return {
    kind: 'indicator',
    id: indicator.id,
    title: fillText(indicator.title, places),
    value,
    shown: inLanguages(spoken, (language) => formatNumber(value, style, language)),
    unit: { en: unit === 'p' ? '' : unit },
    decimals: fact.decimals ?? 0,
    period: inLanguages(spoken, (language) => placeNamed(places, indicator.period).shown(language)),
    n: countOf(places, indicator.n),
    dropped: outcome.data.flatMap((data) => data.dropped).reduce((sum, each) => sum + each.count, 0),
    reading: reading ?? (value === null ? undefinedHere : null),
    formulaId: indicator.formulaId,
    formula: indicator.formula,
    // A formula filled with "not available" would explain nothing; the reading gives the reason.
    substituted: value === null || indicator.substituted === undefined ? null : fillText(indicator.substituted, places),
    source,
    step: fact.step,
  };
}

function tableBlock(table: TableOutput, outcome: RunDone, places: Places): TableBlock {
  const step = stepNamed(outcome, table.step);
  const at = table.columns.map((column) => columnAt(step.columns, column.column, table.step));
  const totalAt = table.total === undefined ? -1 : columnAt(step.columns, table.total, table.step);
  return {
    kind: 'table',
    id: table.id,
    title: fillText(table.title, places),
    columns: table.columns.map(({ unit, ...column }) => {
      const isByRow = typeof unit === 'object' && !unit.of.includes('.');
      return {
        ...column,
        title: fillText(column.title, places),
        unit: unit === undefined || isByRow ? null : { en: unitWords(unit, table.step, outcome) },
      };
    }),
    rows: step.rows.map((row) => at.map((index) => row[index] ?? null)),
    totals: step.rows.flatMap((row, index) => (row[totalAt] === true ? [index] : [])),
    step: table.step,
  };
}

function chartBlock(chart: ChartOutput, outcome: RunDone, places: Places): ChartBlock {
  const step = stepNamed(outcome, chart.step);
  return {
    kind: 'chart',
    id: chart.id,
    chart:
      'xTitle' in chart
        ? { ...chart, xTitle: fillText(chart.xTitle, places), yTitle: fillText(chart.yTitle, places) }
        : chart,
    title: fillText(chart.title, places),
    subtitle: fillText(chart.subtitle, places),
    unit: { en: unitWords(chart.unit, chart.step, outcome) },
    source: { en: dataSources(outcome) },
    n: countOf(places, chart.n),
    columns: step.columns,
    rows: step.rows,
  };
}

function dataSources(outcome: RunDone): string {
  const files = outcome.data.map(({ file, sheet }) => (sheet === '' || sheet === file ? file : `${file}, ${sheet}`));
  return [...new Set(files)].join('; ');
}

function placeNamed(places: Places, name: string): Places[string] {
  const place = places[name];
  if (place === undefined) throw new Error(`unknown fact: ${name}`);
  return place;
}

function countOf(places: Places, name: string): number {
  return factNumber(placeNamed(places, name).value) ?? 0;
}

function factNumber(value: Scalar): number | null {
  return typeof value === 'number' ? value : null;
}

function columnAt(columns: readonly string[], name: string, step: string): number {
  const at = columns.indexOf(name);
  if (at < 0) throw new Error(`unknown column: ${step}.${name}`);
  return at;
}

const undefinedHere: Text = {
  en: 'Cannot be computed from these data.',
  fr: 'Ne peut être calculé à partir de ces données.',
  es: 'No puede calcularse con estos datos.',
  ru: 'Не может быть рассчитано по этим данным.',
  ar: 'لا يمكن حسابه من هذه البيانات.',
  zh: '无法由这些数据计算。',
};
