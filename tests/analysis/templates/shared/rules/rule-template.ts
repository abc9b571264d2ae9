import type { Check, Param, Template, TableNeed } from '../../../../../analysis/templates/template.ts';

/** A template that has nothing but needs and checks, and one step that counts what is left of the first need. */
export function ruleTemplate(
  checks: readonly Check[],
  needs: Readonly<Record<string, TableNeed>>,
  params: Readonly<Record<string, Param>> = {},
): Template {
  return {
    id: 'production/rules',
    version: 1,
    stage: 'production',
    title: { en: 'Rules' },
    question: { en: 'Do the rules hold?' },
    needs,
    params,
    checks,
    steps: { rest: { sql: `SELECT count(*) AS n FROM ${Object.keys(needs)[0] ?? ''}` } },
    facts: {},
    indicators: [],
    tables: [],
    charts: [],
    narrative: [],
    sources: {},
    limits: [],
    worked: [],
  };
}

/** A need whose columns have the kinds given; all may be missing. */
export function needOf(
  kinds: Readonly<Record<string, 'text' | 'number' | 'year' | 'date'>>,
  units: Readonly<Record<string, string>> = {},
): TableNeed {
  return {
    title: { en: 'Rows' },
    grain: { en: 'one row' },
    columns: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => {
        const unit = units[name];
        return [
          name,
          { title: { en: name }, kind, roles: [], optional: true, ...(unit === undefined ? {} : { unit }) },
        ];
      }),
    ),
    rules: [],
    minimum: [],
  };
}
