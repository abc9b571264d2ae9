import type { TableStructure } from '../detect/structure.ts';
import type { TablePlan } from './plan.ts';
import { allSourceColumns } from './tidy-columns.ts';

/** The structure that a plan holds, to type its columns anew. */
export function structureOfPlan(plan: TablePlan): TableStructure {
  const { label, bannerRows, headerRows, unitRow, firstRow, lastRow, firstColumn, lastColumn } = plan;
  const { stubColumns, apart, columns, groups, wide, notes } = plan;
  return {
    label,
    bannerRows,
    headerRows,
    unitRow,
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
    stubColumns,
    apart,
    notes,
    columns: allSourceColumns(plan),
    fillDown: columns.filter(({ fillDown }) => fillDown).map(({ column }) => column),
    groups: groups.map((group) => ({ label: group.label, role: group.role, from: group.from, values: group.values })),
    wide: wide && {
      keys: wide.keys.map((key) => ({ label: key.label, role: key.role, headerRow: key.headerRow })),
      measures: wide.measures.map((measure) => measure.label),
      blocks: wide.blocks,
    },
    decisions: [],
  };
}
