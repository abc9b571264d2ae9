import { parseUnit, unitOf } from '../../vocabulary/units.ts';
import type { GroupPlan } from '../plan/plan.ts';
import type { SheetLooks } from './sheet-looks.ts';

/** The name of a row and the unit that its label ends with, as written. */
export interface UnitInLabel {
  readonly name: string;
  readonly unit: string;
}

const ends = [/^(.*\S)\s*[([（［]([^()[\]（）［］]{1,40})[)\]）］]$/u, /^(.*\S)\s*[,،，;；]\s*([^,،，;；]{1,30})$/u];

/** Take the unit off the end of a row's label: after a comma, or in brackets; null when it ends with none. */
export function unitInLabel(label: string): UnitInLabel | null {
  const text = label.trim();
  for (const end of ends) {
    const [, name, unit] = end.exec(text) ?? [];
    if (name !== undefined && unit !== undefined && isUnit(unit)) return { name: name.trim(), unit: unit.trim() };
  }
  return null;
}

/** Spans of time are no units of figures: "Winter wheat (2021)" names a year. */
function isUnit(text: string): boolean {
  const code = parseUnit(text);
  return code !== null && unitOf(code)?.dimension !== 'time';
}

/** Rows beyond which a table is a list of records, whose units have a column of their own. */
const mostRows = 5000;

/**
 * Units that stand in the labels of the rows, "Production, tonnes" under "Area, ha": a column of their own, as no
 * unit holds for the whole column of figures. Null when few labels name one, or all name the same.
 */
export function rowUnits(
  looks: SheetLooks,
  stub: readonly number[],
  rows: readonly number[],
): Omit<GroupPlan, 'name'> | null {
  if (rows.length > mostRows) return null;
  for (const column of [...stub].reverse()) {
    const values = rows.flatMap((row) => {
      const unit = looks.grid.kind(row, column) === 'text' ? unitInLabel(looks.text(row, column))?.unit : undefined;
      return unit === undefined ? [] : [{ firstRow: row, lastRow: row, text: unit, row, column }];
    });
    const kinds = new Set(values.map(({ text }) => parseUnit(text)));
    if (kinds.size >= 2 && values.length >= rows.length * 0.6) {
      return { label: 'Unit', role: 'unit', from: 'row-label', values };
    }
  }
  return null;
}

/** Column whose labels end with units that became a column of their own; null: none. */
export function labelColumn(groups: readonly Pick<GroupPlan, 'from' | 'values'>[]): number | null {
  return groups.find(({ from }) => from === 'row-label')?.values[0]?.column ?? null;
}
