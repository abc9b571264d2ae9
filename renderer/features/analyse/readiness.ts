import type { Text } from '../../../analysis/model/text.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { NeedBinding } from '../../../analysis/run/binding.ts';
import type { ColumnNeed, ParamValue, TableNeed, Template } from '../../../analysis/templates/template.ts';
import { columnNamed } from './binding-edits.ts';

type Bindings = Readonly<Record<string, NeedBinding>>;

/** A column, or a whole table, that the data at hand do not give. */
export interface Lack {
  readonly need: string;
  readonly title: Text;
  /** Null: no table gives this need at all. */
  readonly column: { readonly name: string; readonly title: Text } | null;
}

/** Whether the data at hand can feed a template; what is missing is said in words. */
export type Readiness = { readonly state: 'ready' } | { readonly state: 'needs-data'; readonly lacks: readonly Lack[] };

/** What a template still asks for, the way its needs are bound. */
export function lacksOf(template: Template, bindings: Bindings, tables: readonly Table[]): readonly Lack[] {
  return Object.entries(template.needs).flatMap(([name, need]): Lack[] => {
    const binding = bindings[name];
    const table = tables.find((each) => each.name === binding?.table);
    if (binding === undefined || table === undefined)
      return need.optional === true ? [] : [{ need: name, title: need.title, column: null }];
    return lackingColumns(need, binding, table).map(([column, { title }]) => ({
      need: name,
      title: need.title,
      column: { name: column, title },
    }));
  });
}

/** The required columns that are not fed, and every measure where not one of them is. */
export function lackingColumns(
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
): readonly (readonly [string, ColumnNeed])[] {
  const columns = Object.entries(need.columns);
  const isFed = (name: string) => {
    const from = binding.columns[name];
    return from !== undefined && columnNamed(table, from.source) !== undefined;
  };
  const measures = columns.filter(([, column]) => column.kind === 'number');
  const hasMeasure = measures.length === 0 || measures.some(([name]) => isFed(name));
  return columns.filter(
    ([name, column]) => !isFed(name) && (column.optional !== true || (!hasMeasure && column.kind === 'number')),
  );
}

/** Parameters that the template does not assume and that nobody has stated. */
export function askedParams(template: Template, params: Readonly<Record<string, ParamValue>>): readonly string[] {
  return Object.entries(template.params).flatMap(([name, param]) => {
    const canWait = (param.kind === 'number' || param.kind === 'value') && param.default === null;
    return canWait && param.optional !== true && (params[name] ?? null) === null ? [name] : [];
  });
}
