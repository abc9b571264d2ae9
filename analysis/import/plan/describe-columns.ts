import { profileColumn, type ColumnProfile } from '../detect/column-profile.ts';
import { columnRole, isCodeHeader } from '../detect/column-role.ts';
import { decideType, provenMark, type ProvenMark, type TypeDecision } from '../detect/column-type.ts';
import type { DescribedColumn, DescribedColumns } from '../detect/described-columns.ts';
import { headerUnit, headerLabel } from '../detect/header-label.ts';
import type { TableStructure } from '../detect/structure.ts';
import { keptColumns } from '../detect/tidy-names.ts';
import type { Grid } from '../grid.ts';
import { titleWords } from './structures.ts';

/** Type the columns of a structure. */
export function describeColumns(grid: Grid, structure: TableStructure): DescribedColumns {
  const { headerRows, firstRow, lastRow } = structure;
  const away = new Set(structure.apart.map(({ row }) => row));
  const kept = keptColumns(structure);
  const title = titleWords(grid, kept, headerRows[0] ?? firstRow);
  const total = Math.max(0, lastRow - firstRow + 1 - away.size);
  const profiles = kept.map((column) => profileColumn(grid, column, bodyRows(firstRow, lastRow, away), total));
  const labels = kept.map((column) => headerLabel(grid, headerRows, column));
  const proven = commonMark(profiles);
  const columns = profiles.map((profile, i): DescribedColumn => {
    const decision = decideType(profile, proven, isCodeHeader(labels[i] ?? ''));
    const label = labels[i] ?? '';
    const isTwoWays = decision.doubt === 'two-ways';
    const isMeasure = decision.type === 'number' || decision.type === 'integer' || isTwoWays;
    const unit = isMeasure ? unitOfColumn(grid, headerRows, profile, title.unit) : null;
    const role = columnRole(label, decision.type, unit, profile.texts, isTwoWays);
    return described(decision, unit, role ?? (label === '' && isYears(profile) ? 'period' : null));
  });
  return {
    columns,
    measures: [],
    keys: [],
    notes: structure.notes,
    language: null,
    missing: [],
    decisions: [],
    questions: [],
  };
}

function described(decision: TypeDecision, unit: string | null, role: DescribedColumn['role']): DescribedColumn {
  const { type, marks, dateOrder, missing, evidence } = decision;
  return { type, marks, dateOrder, missing, flags: [], unit: role === 'period' ? null : unit, role, evidence };
}

function* bodyRows(firstRow: number, lastRow: number, away: ReadonlySet<number>): Generator<number> {
  for (let row = firstRow; row <= lastRow; row += 1) if (!away.has(row)) yield row;
}

/** The decimal mark that some columns prove and none contradicts. */
function commonMark(profiles: readonly ColumnProfile[]): ProvenMark {
  const marks = new Set(profiles.map(provenMark).filter((mark) => mark !== null));
  return marks.size === 1 ? ([...marks][0] ?? null) : null;
}

function unitOfColumn(
  grid: Grid,
  headerRows: readonly number[],
  profile: ColumnProfile,
  titleUnit: string | null,
): string | null {
  const own = headerUnit(grid, headerRows, profile.column);
  if (own !== null) return own;
  if (profile.percents > 0 && profile.percents >= profile.rows / 2) return '%';
  // A percent format shows 12.5 % for the 0.125 that the cell holds, and the cell's value is what is read.
  if (profile.percentFormats > 0 && profile.percentFormats >= profile.numbers / 2) return 'ratio';
  return isYears(profile) ? null : titleUnit;
}

function isYears(profile: ColumnProfile): boolean {
  return (
    profile.fractions === 0 && profile.low >= 1800 && profile.high <= 2100 && profile.low < Number.POSITIVE_INFINITY
  );
}
