import { literal, quoteIdentifier, sqlTypes } from '../../engine/sql.ts';
import type { CleaningStep, RowKey } from '../../model/cleaning.ts';
import { blockColumn, partColumn, rowColumn, type Column } from '../../model/table.ts';
import { cyrillicTwins, latinTwins } from './look-alikes.ts';

/** A step as SQL over the relation before it. */
export interface StepSql {
  /** SELECT that gives the rows after the step. */
  readonly select: string;
  /** SELECT of one number: rows that the step changes, adds a code to, or leaves out. */
  readonly changed: string;
}

/** A step that is on, over the rows that `from` (a bracketed SELECT or a table's name) gives. */
export function stepSql(step: CleaningStep, from: string, columns: readonly Column[], hasColumn: Has): StepSql {
  switch (step.kind) {
    case 'trim':
      return replaced(from, step.column, `nullif(${trimmed(quoteIdentifier(step.column))}, '')`);
    case 'case':
      return replaced(from, step.column, inCase(quoteIdentifier(step.column), step.to));
    case 'look-alikes':
      return replaced(from, step.column, oneScript(quoteIdentifier(step.column), step.script));
    case 'match':
      return matched(from, step);
    case 'replace':
      return paired(from, step.column, step.pairs);
    case 'convert-unit':
      return converted(from, step);
    case 'correct':
      return corrected(from, step, columns.find(({ name }) => name === step.column)?.type ?? 'text', hasColumn);
    case 'exclude': {
      const isOut = step.rows.map((key) => isAt(key, hasColumn)).join(' OR ') || 'false';
      return {
        select: `SELECT * FROM ${from} WHERE NOT coalesce(${isOut}, false)`,
        changed: `SELECT count(*) FROM ${from} WHERE ${isOut}`,
      };
    }
    case 'exclude-where': {
      const isOut = `coalesce(CAST(${quoteIdentifier(step.column)} AS VARCHAR) IN (${step.values.map(literal).join(', ') || 'NULL'}), false)`;
      return {
        select: `SELECT * FROM ${from} WHERE NOT ${isOut}`,
        changed: `SELECT count(*) FROM ${from} WHERE ${isOut}`,
      };
    }
    case 'describe':
    case 'accept':
      return { select: `SELECT * FROM ${from}`, changed: 'SELECT 0' };
  }
}

/** Whether the raw table has a column that leads back to the source. */
export type Has = (name: string) => boolean;

type StepOf<K extends CleaningStep['kind']> = Extract<CleaningStep, { kind: K }>;

function replaced(from: string, column: string, expression: string): StepSql {
  const name = quoteIdentifier(column);
  return {
    select: `SELECT * REPLACE (${expression} AS ${name}) FROM ${from}`,
    changed: `SELECT count(*) FROM ${from} WHERE ${name} IS DISTINCT FROM ${expression}`,
  };
}

// Blanks of every width, and the marks of direction and joining that no eye sees.
const blanks = String.raw`[\s\x{00A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}]+`;
const unseen = String.raw`[\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{FEFF}]`;

function trimmed(name: string): string {
  const plain = `regexp_replace(${name}, ${literal(unseen)}, '', 'g')`;
  return `trim(regexp_replace(${plain}, ${literal(blanks)}, ' ', 'g'))`;
}

function inCase(name: string, to: StepOf<'case'>['to']): string {
  if (to === 'upper') return `upper(${name})`;
  if (to === 'lower') return `lower(${name})`;
  const words = `string_split(lower(${name}), ' ')`;
  return `array_to_string(list_transform(${words}, lambda w: upper(w[1]) || w[2:]), ' ')`;
}

/** Only words that mix both scripts are touched: a word of one script is what it is. */
function oneScript(name: string, script: StepOf<'look-alikes'>['script']): string {
  const [from, to] = script === 'latin' ? [cyrillicTwins, latinTwins] : [latinTwins, cyrillicTwins];
  const isMixed = `regexp_matches(w, '[A-Za-z]') AND regexp_matches(w, '[\\x{0400}-\\x{04FF}]')`;
  const word = `CASE WHEN ${isMixed} THEN translate(w, ${literal(from)}, ${literal(to)}) ELSE w END`;
  return `array_to_string(list_transform(string_split(${name}, ' '), lambda w: ${word}), ' ')`;
}

function paired(from: string, column: string, pairs: StepOf<'replace'>['pairs']): StepSql {
  if (pairs.length === 0) return { select: `SELECT * FROM ${from}`, changed: 'SELECT 0' };
  const name = quoteIdentifier(column);
  const rows = pairs.map((pair) => `(${literal(pair.from)}, ${textOrNull(pair.to)})`).join(', ');
  const join = `${from} AS raw LEFT JOIN (VALUES ${rows}) AS pair(was, becomes) ON raw.${name} = pair.was`;
  const value = `CASE WHEN pair.was IS NULL THEN raw.${name} ELSE pair.becomes END`;
  return {
    select: `SELECT raw.* REPLACE (${value} AS ${name}) FROM ${join}`,
    changed: `SELECT count(*) FROM ${join} WHERE raw.${name} IS DISTINCT FROM ${value}`,
  };
}

function matched(from: string, { column, pairs, codeColumn }: StepOf<'match'>): StepSql {
  const name = quoteIdentifier(column);
  const given = pairs.map((pair) => `(${literal(pair.from)}, ${literal(pair.to)}, ${textOrNull(pair.code)})`);
  // A list of no rows needs its types said.
  const rows = given.length > 0 ? `VALUES ${given.join(', ')}` : `SELECT '', '', '' WHERE false`;
  const join = `${from} AS raw LEFT JOIN (${rows}) AS pair(was, becomes, code) ON raw.${name} = pair.was`;
  const code = codeColumn === null ? '' : `, pair.code AS ${quoteIdentifier(codeColumn)}`;
  return {
    select: `SELECT raw.* REPLACE (coalesce(pair.becomes, raw.${name}) AS ${name})${code} FROM ${join}`,
    changed: `SELECT count(*) FROM ${join} WHERE pair.becomes <> raw.${name}`,
  };
}

function textOrNull(text: string | null): string {
  return text === null ? 'CAST(NULL AS VARCHAR)' : literal(text);
}

function converted(from: string, { column, unitColumn, from: unit, to, factor }: StepOf<'convert-unit'>): StepSql {
  const name = quoteIdentifier(column);
  const times = `CAST(${name} AS DOUBLE) * ${literal(factor)}::DOUBLE`;
  if (unitColumn === null) {
    return {
      select: `SELECT * REPLACE (${times} AS ${name}) FROM ${from}`,
      changed: `SELECT count(${name}) FROM ${from}`,
    };
  }
  const units = quoteIdentifier(unitColumn);
  const isOurs = `${units} = ${literal(unit)}`;
  const value = `CASE WHEN ${isOurs} THEN ${times} ELSE CAST(${name} AS DOUBLE) END`;
  const said = `CASE WHEN ${isOurs} THEN ${literal(to)} ELSE ${units} END`;
  return {
    select: `SELECT * REPLACE (${value} AS ${name}, ${said} AS ${units}) FROM ${from}`,
    changed: `SELECT count(*) FROM ${from} WHERE ${isOurs}`,
  };
}

function corrected(from: string, step: StepOf<'correct'>, type: Column['type'], hasColumn: Has): StepSql {
  const name = quoteIdentifier(step.column);
  const typed = (value: typeof step.value): string => `CAST(${literal(value)} AS ${sqlTypes[type]})`;
  const isHere = `(${isAt(step.at, hasColumn)}) AND ${name} IS NOT DISTINCT FROM ${typed(step.was)}`;
  return {
    select: `SELECT * REPLACE (CASE WHEN ${isHere} THEN ${typed(step.value)} ELSE ${name} END AS ${name}) FROM ${from}`,
    changed: `SELECT count(*) FROM ${from} WHERE ${isHere}`,
  };
}

function isAt({ row, block, part }: RowKey, hasColumn: Has): string {
  const own = `${quoteIdentifier(rowColumn)} = ${literal(row)}`;
  const inBlock =
    block !== null && hasColumn(blockColumn) ? ` AND ${quoteIdentifier(blockColumn)} = ${literal(block)}` : '';
  const inPart = part !== null && hasColumn(partColumn) ? ` AND ${quoteIdentifier(partColumn)} = ${literal(part)}` : '';
  return `(${own}${inBlock}${inPart})`;
}
