import type { Template } from '../../../analysis/templates/template.ts';

/** A template that uses every kind of declaration, small enough to check by hand. */
export const example: Template = {
  id: 'production/example',
  version: 3,
  stage: 'production',
  title: { en: 'Yield of regions', fr: 'Rendement des régions' },
  question: { en: 'Where is the yield highest?', fr: 'Où le rendement est-il le plus élevé ?' },
  needs: {
    harvest: {
      title: { en: 'Harvest' },
      grain: { en: 'one region in one year' },
      columns: {
        region: { title: { en: 'Region' }, kind: 'text', roles: ['area'] },
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'] },
        area: { title: { en: 'Area harvested' }, kind: 'number', roles: ['area-harvested'], unit: 'ha' },
        production: { title: { en: 'Production' }, kind: 'number', roles: ['production'], unit: 't' },
      },
      rules: [
        {
          code: 'no-area',
          when: 'area IS NULL OR area <= 0',
          effect: 'drop',
          text: { en: '{count} rows without area' },
        },
        {
          code: 'no-production',
          when: 'production IS NULL',
          effect: 'drop',
          text: { en: '{count} rows without production' },
        },
        { code: 'small', when: 'area < 1', effect: 'notice', text: { en: '{count} rows below one hectare' } },
      ],
      minimum: [{ count: { distinct: 'region' }, atLeast: 2, text: { en: 'Needs {atLeast} regions, found {count}.' } }],
    },
    prices: {
      title: { en: 'Prices' },
      grain: { en: 'one year' },
      optional: true,
      columns: {
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'] },
        price: { title: { en: 'Price' }, kind: 'number', roles: ['price'], unit: 'as-given' },
      },
      rules: [],
      minimum: [],
    },
  },
  params: {
    year: { kind: 'value', of: 'harvest.year', default: 'last', title: { en: 'Year' } },
    regions: {
      kind: 'values',
      of: 'harvest.region',
      default: 'all',
      order: 'sum(production) DESC',
      title: { en: 'Regions' },
    },
    loss: { kind: 'number', unit: '%', default: 10, min: 0, max: 100, title: { en: 'Loss' } },
    basis: {
      kind: 'choice',
      default: 'gross',
      options: { gross: { en: 'Gross' }, net: { en: 'Net of loss' } },
      title: { en: 'Basis' },
    },
  },
  checks: [
    {
      code: 'jump',
      sql: `SELECT region, max(production) AS top, min(_row) AS _row FROM harvest GROUP BY region
        HAVING max(production) > 5 * min(production) ORDER BY region`,
      severity: 'look',
      effect: 'notice',
      text: { en: '{count, plural, one {One region jumps} other {# regions jump}}, first {region}.' },
      next: { en: 'Check the years.' },
    },
  ],
  steps: {
    yields: {
      sql: `SELECT
          region,
          sum(production) * CASE params.basis WHEN 'net' THEN 1 - params.loss / 100 ELSE 1 END / nullif(sum(area), 0) AS yield,
          count(*) AS n,
          false AS is_total
        FROM harvest, params
        WHERE harvest.year = params.year AND list_contains(params.regions, region)
        GROUP BY region, params.basis, params.loss
        ORDER BY yield DESC, region`,
    },
    best: { sql: 'SELECT region, yield, n, yield > 5 AS is_high FROM yields ORDER BY yield DESC LIMIT 1' },
    trend: { method: 'linear-regression', from: 'harvest', options: { x: 'year', y: 'production', by: 'region' } },
    test: { sql: 'SELECT p FROM trend WHERE region IN (SELECT region FROM best)' },
  },
  facts: {
    region: { step: 'best', column: 'region', kind: 'text' },
    yield: { step: 'best', column: 'yield', kind: 'number', unit: 't/ha', decimals: 2 },
    n: { step: 'best', column: 'n', kind: 'number', decimals: 0 },
    year: { step: 'params', column: 'year', kind: 'year' },
    p: { step: 'test', column: 'p', kind: 'number', unit: 'p' },
  },
  indicators: [
    {
      id: 'yield',
      title: { en: 'Highest yield', fr: 'Rendement le plus élevé' },
      formulaId: 'P0',
      formula: 'P / A',
      substituted: { en: '{yield} in {region}' },
      fact: 'yield',
      period: 'year',
      n: 'n',
      source: 'fao',
    },
  ],
  tables: [
    {
      id: 'yields',
      title: { en: 'Yields' },
      step: 'yields',
      total: 'is_total',
      columns: [
        { column: 'region', title: { en: 'Region' }, kind: 'text' },
        { column: 'yield', title: { en: 'Yield' }, kind: 'number', unit: 't/ha', decimals: 2 },
      ],
    },
  ],
  charts: [
    {
      id: 'yields',
      kind: 'bar',
      direction: 'horizontal',
      title: { en: '{region} has the highest yield' },
      subtitle: { en: 'Yield, t/ha, {year}' },
      step: 'yields',
      unit: 't/ha',
      n: 'n',
      label: 'region',
      value: 'yield',
    },
  ],
  narrative: [
    {
      role: 'headline',
      text: {
        en: 'In {year}, {region} yielded {yield} ({n_value, plural, one {one row} other {# rows}}).',
        fr: 'En {year}, {region} a produit {yield}.',
      },
    },
    { role: 'finding', when: 'best.is_high', text: { en: 'That is high; trend p = {p}.' } },
  ],
  sources: { fao: { author: 'FAO', year: 2020, work: 'Handbook' } },
  limits: [{ en: 'Weather is not taken out.' }],
  worked: [
    {
      name: 'two regions',
      tables: {
        harvest: {
          columns: ['region', 'year', 'area', 'production'],
          units: { production: 'kg' },
          rows: [
            ['North', 2019, 10, 20000],
            ['North', 2020, 10, 30000],
            ['South', 2020, 5, 30000],
            ['South', 2019, null, 1],
          ],
        },
      },
      params: { basis: 'net' },
      expect: [{ step: 'yields', column: 'yield', values: [5.4, 2.7], tolerance: 1e-12 }],
    },
  ],
};
