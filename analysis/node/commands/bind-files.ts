import type { Engine } from '../../engine/engine.ts';
import { cleanTable } from '../../import/clean/clean-table.ts';
import { cleanedTable } from '../../import/clean/cleaned-table.ts';
import type { ImportedTable } from '../../import/plan/plan.ts';
import { InputError } from '../../model/notice.ts';
import type { Column, Table } from '../../model/table.ts';
import { distinctIn, proposeBinding } from '../../run/bind.ts';
import type { ColumnBinding, NeedBinding, RowFilter } from '../../run/binding.ts';
import type { Template } from '../../templates/template.ts';
import { isStudyFile, readStudyTables, type StudyTable } from '../read-study-file.ts';
import { readTables } from '../read-tables.ts';
import { UsageError } from '../usage.ts';
import { columnOf, pairOf } from './arguments.ts';

/** What was said of the data, as written. */
export interface DataWords {
  /** `NEED=FILE#TABLE`, or `FILE` alone. */
  readonly data: readonly string[];
  /** `NEED.COLUMN=SOURCE`. */
  readonly map: readonly string[];
  /** `NEED.COLUMN=VALUE`. */
  readonly where: readonly string[];
}

/** A table of a study has a name already. */
type ReadTable = ImportedTable | StudyTable;

interface Bound {
  readonly bindings: Readonly<Record<string, NeedBinding>>;
  readonly tables: readonly Table[];
}

/** Read the files, load their tables, and bind each need: by what columns say they are, then by what was said here. */
export async function bindFiles(engine: Engine, template: Template, words: DataWords): Promise<Bound> {
  const tables: Table[] = [];
  const bindings: Record<string, NeedBinding> = {};
  for (const { need, file, table } of words.data.map((word) => sourceOf(word, template))) {
    const found = await load(engine, file, table, tables.length);
    tables.push(...found);
    for (const name of need === null ? Object.keys(template.needs) : [need])
      bindings[name] ??= await proposed(engine, template, name, found);
  }
  for (const word of words.map) mapColumn(bindings, tables, template, ...pairOf(word, 'map'));
  for (const word of words.where) filterRows(bindings, tables, template, ...pairOf(word, 'where'));
  const usable = Object.entries(bindings).filter(([name, binding]) => isUsable(template, name, binding));
  refuseGaps(template, bindings, tables);
  return { bindings: Object.fromEntries(usable), tables };
}

function sourceOf(word: string, template: Template): { need: string | null; file: string; table: string | null } {
  const at = word.indexOf('=');
  const isNamed = at > 0 && Object.hasOwn(template.needs, word.slice(0, at));
  if (at > 0 && !isNamed && /^\w+$/.test(word.slice(0, at)))
    throw new UsageError(`${template.id} needs no table ${word.slice(0, at)}; it needs ${needsOf(template)}`);
  const source = isNamed ? word.slice(at + 1) : word;
  const mark = source.lastIndexOf('#');
  return {
    need: isNamed ? word.slice(0, at) : null,
    file: mark > 0 ? source.slice(0, mark) : source,
    table: mark > 0 ? source.slice(mark + 1) : null,
  };
}

/** Only what is wanted is loaded: names of tables of other files stay free. */
async function load(engine: Engine, file: string, wanted: string | null, already: number): Promise<Table[]> {
  const read = isStudyFile(file) ? await readStudyTables(file) : await readTables(file);
  const tables: Table[] = [];
  for (const { table, arrow } of chosen(read, wanted, file)) {
    const name = `t${String(already + tables.length + 1)}`;
    await engine.load(name, arrow);
    const raw = { ...table, name };
    await cleanTable(engine, raw);
    tables.push(cleanedTable(raw));
  }
  return tables;
}

function chosen(read: readonly ReadTable[], wanted: string | null, file: string): readonly ReadTable[] {
  if (wanted === null) return read;
  const found = read.filter(({ table }) =>
    [table.label, table.source.sheet, 'name' in table ? table.name : null].includes(wanted),
  );
  if (found.length > 0) return found;
  throw new InputError({
    code: 'table-unknown',
    severity: 'wrong',
    where: { file, table: wanted },
    text: { en: `The file has no table or sheet called ${wanted}.` },
    next: { en: `It has: ${read.map(({ table }) => `${table.label} (sheet ${table.source.sheet})`).join('; ')}.` },
  });
}

async function proposed(engine: Engine, template: Template, name: string, tables: readonly Table[]) {
  const need = template.needs[name];
  const only = { ...template, needs: need === undefined ? {} : { [name]: need } };
  const { bindings } = await proposeBinding(only, tables, distinctIn(engine));
  return bindings[name] ?? { table: tables[0]?.name ?? '', columns: {}, filters: [] };
}

function mapColumn(
  bindings: Record<string, NeedBinding>,
  tables: readonly Table[],
  template: Template,
  place: string,
  source: string,
): void {
  const [need, column] = columnOf(place, 'map');
  if (template.needs[need]?.columns[column] === undefined)
    throw new UsageError(`${template.id} has no column ${place}; ${need} has ${columnsOf(template, need)}`);
  const binding = boundNeed(bindings, template, need);
  const columns = { ...binding.columns, [column]: bindingOf(source, tableOf(tables, binding)) };
  bindings[need] = { ...binding, columns };
}

/** `Value`, or `Value@Element=Yield`. */
function bindingOf(source: string, table: Table): ColumnBinding {
  const at = source.indexOf('@');
  if (at < 0) return { source: sourceColumn(source, table).name };
  const [column, equals] = pairOf(source.slice(at + 1), 'map');
  return {
    source: sourceColumn(source.slice(0, at), table).name,
    where: { column: sourceColumn(column, table).name, equals },
  };
}

function filterRows(
  bindings: Record<string, NeedBinding>,
  tables: readonly Table[],
  template: Template,
  place: string,
  value: string,
): void {
  const [need, name] = columnOf(place, 'where');
  const binding = boundNeed(bindings, template, need);
  const bound = binding.columns[name]?.source;
  const column = sourceColumn(bound ?? name, tableOf(tables, binding));
  const isNumber = column.type === 'integer' || column.type === 'number';
  const before = binding.filters.find((filter) => filter.column === column.name)?.values ?? [];
  const filter: RowFilter = { column: column.name, values: [...before, isNumber ? Number(value) : value] };
  bindings[need] = {
    ...binding,
    filters: [...binding.filters.filter((each) => each.column !== column.name), filter],
  };
}

function sourceColumn(wanted: string, table: Table): Column {
  const found = table.columns.find(({ name, label }) => name === wanted || label === wanted);
  if (found !== undefined) return found;
  throw new InputError({
    code: 'column-unknown',
    severity: 'wrong',
    where: { file: table.source.file, table: table.label, column: wanted },
    text: { en: `The table has no column called ${wanted}.` },
    next: { en: `It has: ${table.columns.map(({ label }) => label).join('; ')}.` },
  });
}

function boundNeed(bindings: Record<string, NeedBinding>, template: Template, need: string): NeedBinding {
  const binding = bindings[need];
  if (binding !== undefined) return binding;
  throw new UsageError(`no data given for ${need}; ${template.id} needs ${needsOf(template)}`);
}

function tableOf(tables: readonly Table[], binding: NeedBinding): Table {
  const table = tables.find(({ name }) => name === binding.table);
  if (table === undefined) throw new Error(`no table: ${binding.table}`);
  return table;
}

/** An optional need that is fed in part would be refused: without it the template still runs. */
function isUsable(template: Template, name: string, binding: NeedBinding): boolean {
  const need = template.needs[name];
  return need?.optional !== true || missingColumns(template, name, binding).length === 0;
}

function missingColumns(template: Template, name: string, binding: NeedBinding | undefined): readonly string[] {
  const wanted = Object.entries(template.needs[name]?.columns ?? {});
  return wanted
    .filter(([column, { optional }]) => optional !== true && binding?.columns[column] === undefined)
    .map(([column]) => column);
}

function refuseGaps(template: Template, bindings: Record<string, NeedBinding>, tables: readonly Table[]): void {
  for (const [name, need] of Object.entries(template.needs)) {
    if (need.optional === true) continue;
    const binding = bindings[name];
    if (binding === undefined) throw new UsageError(`give --data ${name}=FILE: ${need.title.en}, ${need.grain.en}`);
    const missing = missingColumns(template, name, binding);
    if (missing.length === 0) continue;
    const table = tables.find((each) => each.name === binding.table);
    throw new InputError({
      code: 'columns-missing',
      severity: 'wrong',
      where: { file: table?.source.file ?? '', table: table?.label ?? '' },
      text: { en: `No column of the table says that it is ${missing.map((each) => `${name}.${each}`).join(', ')}.` },
      next: {
        en: `Say it with --map ${name}.${missing[0] ?? ''}=COLUMN. Columns: ${(table?.columns ?? []).map(({ label }) => label).join('; ')}.`,
      },
    });
  }
}

function needsOf(template: Template): string {
  return Object.keys(template.needs).join(', ');
}

function columnsOf(template: Template, need: string): string {
  return Object.keys(template.needs[need]?.columns ?? {}).join(', ');
}
