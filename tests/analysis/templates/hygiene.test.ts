import { existsSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { rowMethods } from '../../../analysis/methods/index.ts';
import { emptyTable } from '../../../analysis/run/method-step.ts';
import { openScope, type Scope } from '../../../analysis/run/scope.ts';
import { emptySelect } from '../../../analysis/run/view.ts';
import { templateById, templates } from '../../../analysis/templates/index.ts';
import type { MethodStep, Param, Template, UnitRef } from '../../../analysis/templates/template.ts';
import { unitOf } from '../../../analysis/vocabulary/units.ts';

describe.each(templates.map((template) => [template.id, template] as const))('%s', (id, template) => {
  let engine: Engine;
  let scope: Scope;
  const columns = new Map<string, readonly string[]>();

  beforeAll(async () => {
    engine = await openNativeEngine();
    scope = openScope(engine, {});
    for (const [name, need] of Object.entries(template.needs)) await scope.create(name, emptySelect(need));
    await scope.create('units', `SELECT '' AS need, '' AS "name", '' AS unit WHERE false`);
    await scope.create('params', emptyParams(template));
    for (const [name, step] of Object.entries(template.steps)) {
      await scope.create(name, 'sql' in step ? step.sql : await methodColumns(scope, step));
      columns.set(
        name,
        (await scope.query(`FROM "${name}"`)).columns.map((column) => column.name),
      );
    }
  });
  afterAll(() => engine.close());

  it('has its path as its id', () => {
    expect(existsSync(new URL(`../../../analysis/templates/${id}.ts`, import.meta.url))).toBe(true);
    expect(templateById(id)).toBe(template);
  });

  it('names every column it selects', () => {
    const stars = Object.entries(template.steps).filter(([, step]) => 'sql' in step && /SELECT\s+\*/i.test(step.sql));
    expect(stars.map(([name]) => name)).toEqual([]);
  });

  it('takes every fact, condition, table and chart column from a step that gives it', () => {
    const wanted: (readonly [string, string])[] = [
      ...Object.values(template.facts).map((fact) => [fact.step, fact.column] as const),
      ...[...template.tables, ...template.charts, ...template.narrative].flatMap(({ when }) =>
        when === undefined ? [] : [[when.split('.')[0] ?? '', when.split('.')[1] ?? ''] as const],
      ),
      ...template.tables.flatMap((table) => [
        ...table.columns.map((column) => [table.step, column.column] as const),
        ...(table.total === undefined ? [] : [[table.step, table.total] as const]),
      ]),
      ...template.charts.flatMap((chart) => chartColumns(chart).map((column) => [chart.step, column] as const)),
    ];
    expect(wanted.filter(([step, column]) => columns.get(step)?.includes(column) !== true)).toEqual([]);
  });

  it('builds every indicator on facts and a source that exist', () => {
    const missing = template.indicators.flatMap((each) => [
      ...[each.fact, each.period, each.n].filter((name) => template.facts[name] === undefined),
      ...(template.sources[each.source] === undefined ? [each.source] : []),
    ]);
    expect([
      ...missing,
      ...template.charts.map((chart) => chart.n).filter((n) => template.facts[n] === undefined),
    ]).toEqual([]);
  });

  it('fills every place of its texts from a fact', () => {
    const texts = [
      ...template.indicators.flatMap((each) => [each.reading?.en ?? '', each.substituted?.en ?? '']),
      ...template.tables.map((each) => each.title.en),
      ...template.charts.flatMap((each) => [
        each.title.en,
        each.subtitle.en,
        ...('xTitle' in each ? [each.xTitle.en, each.yTitle.en] : []),
      ]),
      ...template.narrative.map((each) => each.text.en),
      ...template.limits.map((each) => each.en),
    ];
    const places = new Set(texts.flatMap(placesOf).map((place) => place.replace(/_value$/, '')));
    expect([...places].filter((place) => template.facts[place] === undefined)).toEqual([]);
  });

  it('binds every check and fills its text from the columns it returns', async () => {
    const strangers: string[] = [];
    for (const check of template.checks) {
      const found = (await scope.query(check.sql)).columns.map((column) => column.name);
      const places = [check.text.en, check.next?.en ?? ''].flatMap(placesOf);
      strangers.push(
        ...places.filter((place) => place !== 'count' && !found.includes(place)).map((p) => `${check.code}: ${p}`),
      );
    }
    expect(strangers).toEqual([]);
  });

  it('knows every unit it names', () => {
    const units: (UnitRef | undefined)[] = [
      ...Object.values(template.needs).flatMap((need) => Object.values(need.columns).map((column) => column.unit)),
      ...Object.values(template.params).map((param) => (param.kind === 'number' ? param.unit : undefined)),
      ...Object.values(template.facts).map((fact) => fact.unit),
      ...template.tables.flatMap((table) => table.columns.map((column) => column.unit)),
      ...template.charts.map((chart) => chart.unit),
    ];
    const unknown = units.filter(
      (unit) => unit !== undefined && unit !== 'as-given' && !isKnown(unit, template, columns),
    );
    expect(unknown).toEqual([]);
  });

  it('says each headline under a condition of its own', () => {
    // Each headline has its own condition, or there is exactly one.
    const headlines = template.narrative.filter((passage) => passage.role === 'headline');
    expect(headlines.length === 1 || headlines.every((passage) => passage.when !== undefined)).toBe(true);
  });
});

function placesOf(text: string): string[] {
  const names: string[] = [];
  const collect = (parts: readonly { type: number; value?: unknown; options?: unknown }[]): void => {
    for (const part of parts) {
      // 0 is plain words, 7 the number sign of a plural.
      if (part.type !== 0 && part.type !== 7 && typeof part.value === 'string') names.push(part.value);
      if (typeof part.options === 'object' && part.options !== null) {
        for (const option of Object.values(part.options as Record<string, { value: typeof parts }>))
          collect(option.value);
      }
    }
  };
  collect(new IntlMessageFormat(text, 'en', {}, { ignoreTag: true }).getAst());
  return names;
}

function chartColumns(chart: Template['charts'][number]): string[] {
  const keys = 'label value total point x y series size facet low high base fit shaded dashed'.split(' ');
  const given: Readonly<Record<string, unknown>> = { ...chart };
  const alone = keys.map((key) => given[key]);
  const within = [
    ...(chart.kind === 'line' ? (chart.bands ?? []).flatMap((band) => [band.low, band.high]) : []),
    ...(chart.kind === 'line' ? [chart.marks?.at, chart.marks?.label] : []),
    ...(chart.kind === 'heat-map' ? [chart.classes?.column] : []),
  ];
  return [...alone, ...within].filter((column): column is string => typeof column === 'string');
}

function isKnown(unit: UnitRef, template: Template, columns: ReadonlyMap<string, readonly string[]>): boolean {
  // A p-value is written with its word, and has no unit.
  if (typeof unit === 'string') return unit === 'p' || unitOf(unit) !== null;
  const [need = '', column] = unit.of.split('.');
  // A plain name is a column of a step that tells the unit of its rows.
  if (column === undefined) return [...columns.values()].some((names) => names.includes(unit.of));
  return template.needs[need]?.columns[column] !== undefined;
}

/** The columns that a method gives for no rows. */
async function methodColumns(scope: Scope, step: MethodStep): Promise<string> {
  const method = rowMethods[step.method];
  if (method === undefined) throw new Error(`unknown method: ${step.method}`);
  const columns = (await scope.query(`FROM "${step.from}"`)).columns.map((column) => column.name);
  return emptyTable(method({ columns, rows: [] }, step.options).columns);
}

function emptyParams(template: Template): string {
  const columns = Object.entries(template.params).map(
    ([name, param]) => `CAST(NULL AS ${typeOf(template, param)}) AS "${name}"`,
  );
  return `SELECT ${columns.join(', ')}`;
}

function typeOf(template: Template, param: Param): string {
  if (param.kind === 'number') return 'DOUBLE';
  if (param.kind === 'switch') return 'BOOLEAN';
  if (param.kind === 'choice') return 'VARCHAR';
  const [need = '', column = ''] = param.of.split('.');
  const kind = template.needs[need]?.columns[column]?.kind ?? 'text';
  const type = { text: 'VARCHAR', number: 'DOUBLE', year: 'INTEGER', date: 'DATE' }[kind];
  return param.kind === 'values' ? `${type}[]` : type;
}
