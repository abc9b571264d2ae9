import type { Text } from '../model/text.ts';
import { words } from './page-words.ts';
import type {
  ChartOutput,
  Check,
  CheckFix,
  ExampleTable,
  Param,
  ParamValue,
  RowFix,
  RowRule,
  Source,
  TableNeed,
  Template,
  WorkedExample,
} from './template.ts';

/** The page of a template for people: what it asks, needs, computes, refuses and cannot say. Markdown. */
export function methodPage(template: Template): string {
  const parts = [
    `# ${template.title.en}`,
    `*${template.question.en}*`,
    `Template \`${template.id}\`, version ${String(template.version)}. This page is written from the template itself.`,
    '## Data',
    ...Object.entries(template.needs).flatMap(([name, need]) => needPart(name, need)),
    '## Options',
    paramTable(template),
    '## Formulas',
    formulaTable(template),
    ...(template.symbols === undefined ? [] : [template.symbols.en]),
    '## Checks',
    'Checked before the first formula. “Refuses” means that nothing is computed until it is mended; “says” means that the finding stands beside the result, and may be accepted. Every decision is printed with its reason.',
    list(template.checks.map((check) => checkLine(check))),
    '## Results',
    list([
      ...template.tables.map((table) => `Table: ${words(table.title)}.`),
      ...template.charts.map((chart) => `${chartNames[chart.kind]}: ${words(chart.subtitle)}.`),
    ]),
    '## Worked by hand',
    ...template.worked.flatMap((example) => workedPart(example)),
    '## What the figures do not show',
    list(template.limits.map((limit) => words(limit))),
    '## Sources',
    list(Object.values(template.sources).map(sourceLine)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const effects = { refuse: 'Refuses', notice: 'Says' } as const;

const ruleEffects = { drop: 'Left out', notice: 'Said', refuse: 'Refused' } as const;

const kinds = { text: 'text', number: 'number', year: 'year', date: 'day or month' } as const;

const chartNames: Readonly<Record<ChartOutput['kind'], string>> = {
  waterfall: 'Waterfall',
  bar: 'Bars',
  line: 'Line',
  'stacked-area': 'Stacked area',
  quadrant: 'Four fields',
  scatter: 'Scatter',
  'heat-map': 'Heat map',
  'dot-range': 'Ranges',
  tornado: 'Tornado',
};

function checkLine(check: Check): string {
  return `${effects[check.effect]} (\`${check.code}\`): ${words(check.text)}${next(check.next)}${open(check)}`;
}

/** What a person may decide beyond accepting a finding. */
function open({ fix, override }: Pick<Check | RowRule, 'fix' | 'override'>): string {
  const ways = [fix === undefined ? '' : fixes(fix), override === true ? 'It may be overruled with a reason.' : ''];
  return ways.flatMap((way) => (way === '' ? [] : [` ${way}`])).join('');
}

function fixes(fix: CheckFix | RowFix): string {
  switch (fix.kind) {
    case 'exclude':
      return 'The rows may be left out.';
    case 'parameter':
      return `Option \`${fix.param}\` may be set to ${shown(fix.value)}.`;
    case 'map':
      return 'The names may be mapped in the Data room.';
  }
}

function needPart(name: string, need: TableNeed): string[] {
  const columns = Object.entries(need.columns).map(([column, each]) => [
    `\`${column}\``,
    each.title.en,
    kinds[each.kind],
    each.unit === undefined ? '' : each.unit === 'as-given' ? 'any, the same in all rows' : each.unit,
    each.optional === true ? 'no' : 'yes',
  ]);
  return [
    `### ${need.title.en} (\`${name}\`)${need.optional === true ? ', optional' : ''}`,
    `One row: ${lowerFirst(need.grain.en)}.`,
    table(['Column', 'Meaning', 'Kind', 'Unit', 'Required'], columns),
    ...(need.minimum.length === 0 ? [] : [list(need.minimum.map((each) => words(each.text)))]),
    ...(need.rules.length === 0
      ? []
      : [
          'Rows are taken as they are, except:',
          list(need.rules.map((rule) => `${ruleEffects[rule.effect]}: ${words(rule.text)}${open(rule)}`)),
        ]),
  ];
}

function paramTable(template: Template): string {
  const rows = Object.entries(template.params).map(([name, param]) => [
    `\`${name}\``,
    param.title.en,
    defaultOf(param),
    boundsOf(param),
    param.help?.en ?? '',
  ]);
  return table(['Option', 'Meaning', 'Default', 'Values', 'Note'], rows);
}

function defaultOf(param: Param): string {
  switch (param.kind) {
    case 'number':
      if (param.default !== null) return `${String(param.default)}${unitOf(param)}`;
      return param.optional === true ? 'empty' : 'none: it has to be entered';
    case 'choice':
      return param.options[param.default]?.en ?? param.default;
    case 'switch':
      return param.default ? 'on' : 'off';
    case 'values':
      return param.default;
    case 'value':
      return param.default === null
        ? 'empty'
        : { first: 'the first', last: 'the last', most: 'the most frequent' }[param.default];
  }
}

function boundsOf(param: Param): string {
  switch (param.kind) {
    case 'number': {
      const whole = param.integer === true ? 'whole number, ' : '';
      const { min, max } = param;
      if (min !== undefined && max !== undefined) return `${whole}${String(min)} to ${String(max)}${unitOf(param)}`;
      if (min !== undefined) return `${whole}at least ${String(min)}${unitOf(param)}`;
      return max === undefined ? `${whole}any number` : `${whole}at most ${String(max)}${unitOf(param)}`;
    }
    case 'choice':
      return Object.values(param.options)
        .map((option) => option.en)
        .join('; ');
    case 'switch':
      return 'on or off';
    case 'value':
    case 'values':
      return `of \`${param.of}\``;
  }
}

function unitOf(param: Extract<Param, { kind: 'number' }>): string {
  return param.unit === undefined ? '' : ` ${param.unit}`;
}

function formulaTable(template: Template): string {
  const rows = template.indicators.map((indicator) => [
    indicator.formulaId,
    words(indicator.title),
    `\`${indicator.formula}\``,
    sourceName(template.sources[indicator.source]),
  ]);
  return table(['Id', 'Indicator', 'Formula', 'Source'], rows);
}

function workedPart(example: WorkedExample): string[] {
  const params = Object.entries(example.params).map(([name, value]) => `\`${name}\` = ${shown(value)}`);
  return [
    `### ${example.name}`,
    ...Object.entries(example.tables).flatMap(([name, given]) => [
      `\`${name}\`${unitsOf(given)}:`,
      exampleTable(given),
    ]),
    ...(params.length === 0 ? [] : [`With ${params.join(', ')}.`]),
    ...(example.calculationOnly === true
      ? ['The data are below the minimum: they test the calculation, and the analysis itself refuses them.']
      : []),
    table(
      ['Step', 'Column', 'Expected', 'Tolerance'],
      example.expect.map(({ step, column, values, tolerance }) => [
        `\`${step}\``,
        `\`${column}\``,
        values.map((value) => shown(value)).join('; '),
        tolerance === 0 ? 'exact' : String(tolerance),
      ]),
    ),
  ];
}

function unitsOf(given: ExampleTable): string {
  const units = Object.entries(given.units ?? {}).map(([column, unit]) => `${column} in ${unit}`);
  return units.length === 0 ? '' : ` (${units.join(', ')})`;
}

function exampleTable(given: ExampleTable): string {
  return table(
    given.columns,
    given.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  );
}

function sourceLine(source: Source): string {
  const detail =
    source.detail === undefined ? '' : ` (${source.detail === 'verify' ? 'to be verified' : source.detail})`;
  return `${sourceName(source).replace(/\.$/, '')}. ${source.work}${detail}.`;
}

function sourceName(source: Source | undefined): string {
  if (source === undefined) return '';
  return source.year === null ? source.author : `${source.author} (${String(source.year)})`;
}

function next(text: Text | undefined): string {
  return text === undefined ? '' : ` → ${words(text)}`;
}

function shown(value: ParamValue): string {
  if (value === null) return 'missing';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
