import type { CleaningStep } from '../../model/cleaning.ts';
import { roles, type Column, type Role, type Table } from '../../model/table.ts';

/** Steps that are on. */
export function activeSteps(table: Table): readonly CleaningStep[] {
  return table.steps?.filter(({ isOn }) => isOn) ?? [];
}

/**
 * The table as analyses read it: the columns after its steps. The name stays; the engine holds the cleaned rows under
 * it (`cleanTable`).
 */
export function cleanedTable(table: Table): Table {
  return activeSteps(table).reduce(afterStep, table);
}

function afterStep(table: Table, step: CleaningStep): Table {
  switch (step.kind) {
    case 'match':
      return step.codeColumn === null ? table : withCodes(table, step.column, step.codeColumn);
    case 'convert-unit':
      return changed(table, step.column, (column) => ({
        ...column,
        type: 'number',
        unit: step.unitColumn === null ? step.to : column.unit,
      }));
    case 'describe':
      return changed(table, step.column, (column) => ({ ...column, unit: step.unit, role: roleOf(step.role) }));
    case 'exclude':
      return { ...table, rowCount: Math.max(0, table.rowCount - step.rows.length) };
    case 'trim':
    case 'case':
    case 'look-alikes':
    case 'replace':
    case 'exclude-where':
    case 'correct':
    case 'accept':
      return table;
  }
}

function changed(table: Table, name: string, change: (column: Column) => Column): Table {
  return { ...table, columns: table.columns.map((column) => (column.name === name ? change(column) : column)) };
}

function withCodes(table: Table, from: string, name: string): Table {
  const at = table.columns.findIndex((column) => column.name === from);
  const source = table.columns[at];
  if (source === undefined) return table;
  const code: Column = {
    name,
    label: `${source.label}, code`,
    type: 'text',
    unit: null,
    role: codeRole(source.role),
    evidence: { ...source.evidence, reason: `codes of the list that ${source.label} was matched to` },
    letter: source.letter,
    ...(source.trace && { trace: source.trace }),
  };
  return { ...table, columns: table.columns.toSpliced(at + 1, 0, code) };
}

function codeRole(role: Role | null): Role | null {
  if (role === 'product') return 'product-code';
  return role === 'area' || role === 'reporter' || role === 'partner' ? 'area-code' : null;
}

function roleOf(role: string | null): Role | null {
  return roles.find((each) => each === role) ?? null;
}
