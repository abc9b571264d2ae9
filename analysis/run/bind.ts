import type { Engine } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/sql.ts';
import type { Table } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import type { ColumnNeed, TableNeed, Template } from '../templates/template.ts';
import type { NeedBinding } from './binding.ts';
import { longFit, wideFit, type Distinct, type Fit } from './fit.ts';

/** A column that no source column suggests itself for. */
interface MissingColumn {
  readonly need: string;
  readonly column: string;
  readonly title: Text;
  readonly kind: ColumnNeed['kind'];
  readonly unit: string | null;
  /** Label of the table that fits best so far. */
  readonly table: string;
}

interface MissingTable {
  readonly need: string;
  readonly title: Text;
  readonly grain: Text;
}

export type { Distinct };

type Bindings = Readonly<Record<string, NeedBinding>>;

/** How the loaded tables could feed a template; what is found so far stands in `bindings`. A person confirms it. */
export type Proposal =
  | { readonly state: 'ready'; readonly bindings: Bindings }
  | { readonly state: 'needs-columns'; readonly bindings: Bindings; readonly missing: readonly MissingColumn[] }
  | {
      readonly state: 'needs-table';
      readonly bindings: Bindings;
      readonly missing: readonly MissingColumn[];
      readonly tables: readonly MissingTable[];
    };

/** Distinct values from the engine, at most a thousand: more are no names of measures. */
export function distinctIn(engine: Engine): Distinct {
  return async (table, column) => {
    const cell = `CAST(${quoteIdentifier(column)} AS VARCHAR)`;
    const { rows } = await engine.query(
      `SELECT DISTINCT ${cell} FROM ${quoteIdentifier(table)} WHERE ${cell} IS NOT NULL ORDER BY 1 LIMIT 1000`,
    );
    return rows.map((row) => String(row[0]));
  };
}

/**
 * Propose tables and columns for every need, by what columns mean, what they are called, and their units. The same
 * tables in the same order give the same proposal: ties go to the earlier table and the earlier column.
 */
export async function proposeBinding(
  template: Template,
  tables: readonly Table[],
  distinct: Distinct,
): Promise<Proposal> {
  const bindings: Record<string, NeedBinding> = {};
  const missing: MissingColumn[] = [];
  const noTable: MissingTable[] = [];
  for (const [name, need] of Object.entries(template.needs)) {
    const used = new Set(Object.values(bindings).map((binding) => binding.table));
    const best = await bestFit(need, tables, used, distinct);
    if (best === null || Object.keys(best.columns).length === 0) {
      if (need.optional !== true) noTable.push({ need: name, title: need.title, grain: need.grain });
      continue;
    }
    const lacking = lackingColumns(need, best);
    if (need.optional === true && lacking.length > 0) continue;
    bindings[name] = { table: best.table.name, columns: best.columns, filters: [] };
    missing.push(
      ...lacking.map(([column, { title, kind, unit }]) => ({
        need: name,
        column,
        title,
        kind,
        unit: unit ?? null,
        table: best.table.label,
      })),
    );
  }
  if (noTable.length > 0) return { state: 'needs-table', bindings, missing, tables: noTable };
  return missing.length > 0 ? { state: 'needs-columns', bindings, missing } : { state: 'ready', bindings };
}

/** Columns that a binding still lacks: the required ones, and all measures where not one of them is found. */
function lackingColumns(need: TableNeed, fit: Fit): [string, ColumnNeed][] {
  const columns = Object.entries(need.columns);
  const measures = columns.filter(([, column]) => column.kind === 'number');
  const hasMeasure = measures.length === 0 || measures.some(([name]) => fit.columns[name] !== undefined);
  return columns.filter(
    ([name, column]) =>
      fit.columns[name] === undefined && (column.optional !== true || (!hasMeasure && column.kind === 'number')),
  );
}

async function bestFit(
  need: TableNeed,
  tables: readonly Table[],
  used: ReadonlySet<string>,
  distinct: Distinct,
): Promise<Fit | null> {
  let best: { fit: Fit; rank: readonly number[] } | null = null;
  for (const table of tables) {
    const wide = wideFit(need, table);
    const long = await longFit(need, table, distinct);
    for (const fit of long === null ? [wide] : [wide, long]) {
      const rank = rankOf(need, fit, used);
      if (best === null || isAbove(rank, best.rank)) best = { fit, rank };
    }
  }
  return best?.fit ?? null;
}

/** Fewer lacking columns first, then more columns found, then a table that feeds no other need, then better matches. */
function rankOf(need: TableNeed, fit: Fit, used: ReadonlySet<string>): readonly number[] {
  return [
    -lackingColumns(need, fit).length,
    Object.keys(fit.columns).length,
    used.has(fit.table.name) ? 0 : 1,
    fit.score,
  ];
}

function isAbove(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
