import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeColumns } from '../../../../analysis/import/detect/describe-columns.ts';
import { structuresOf } from '../../../../analysis/import/detect/tables.ts';
import { keptColumns, tidyNames } from '../../../../analysis/import/detect/tidy-names.ts';
import type { Grid } from '../../../../analysis/import/grid.ts';
import { knownLayout } from '../../../../analysis/import/layouts/known-layout.ts';
import { readText } from '../../../../analysis/import/readers/csv.ts';
import { openGrids } from '../../../../analysis/import/readers/open.ts';

function csv(...lines: readonly string[]): Grid {
  return readText(new TextEncoder().encode(`${lines.join('\n')}\n`), 'file.csv').grid;
}

/** Columns of the first table as the layout has them: name, type, unit, role; first those kept, then keys, measures. */
function readBy(grid: Grid): {
  readonly id: string | null;
  readonly columns: readonly unknown[];
  readonly questions: number;
} {
  const layout = knownLayout([grid]);
  const [structure] = layout?.structures(grid, structuresOf(grid)) ?? [];
  if (layout === null || structure === undefined) return { id: null, columns: [], questions: 0 };
  const described = layout.describe(grid, structure, describeColumns(grid, structure));
  const names = tidyNames(grid, structure);
  return {
    id: layout.id,
    columns: [
      ...keptColumns(structure).map((_, i) => {
        const { type, unit, role } = described.columns[i] ?? {};
        return [names.columns[i]?.label, type, unit, role];
      }),
      ...described.keys.map(({ type, role }, i) => [names.keys[i]?.label, type, role]),
      ...described.measures.map(({ type, unit, role }, i) => [names.measures[i]?.label, type, unit, role]),
    ],
    questions: described.questions.length,
  };
}

describe('a published layout', () => {
  it('BACI: codes stay text, values are thousands of dollars, quantities tonnes', () => {
    expect(readBy(csv('t,i,j,k,v,q', '2021,4,50,090111,1.234,7.025', '2021,4,56,090111,2.5,NA'))).toEqual({
      id: 'baci',
      columns: [
        ['t', 'integer', null, 'period'],
        ['i', 'text', null, 'reporter'],
        ['j', 'text', null, 'partner'],
        ['k', 'text', null, 'product-code'],
        ['v', 'number', '1000 USD', 'value'],
        ['q', 'number', 't', 'quantity'],
      ],
      questions: 0,
    });
  });

  it('FAOSTAT bulk with years as columns: figure, flag and note of a year become one row', () => {
    const grid = csv(
      'Area Code,Area Code (M49),Area,Item Code,Item,Element Code,Element,Unit,Y1990,Y1990F,Y1991,Y1991F',
      "2,'004,Afghanistan,221,Almonds,5312,Area harvested,ha,5900,A,5950.5,E",
      "2,'004,Afghanistan,221,Almonds,5510,Production,t,9500,A,,M",
    );
    const { id, columns } = readBy(grid);
    expect(id).toBe('faostat-bulk');
    expect(columns.slice(-4)).toEqual([
      ['Unit', 'text', null, 'unit'],
      ['Year', 'integer', 'period'],
      ['Value', 'number', null, 'value'],
      ['Flag', 'text', null, 'flag'],
    ]);
  });

  it('FPMA: five fields packed into one header become five columns', () => {
    const grid = csv(
      'Date-Monthly,"Kenya, RETAIL, Nairobi, Maize, KES/kg","Mali, WHOLESALE, Bamako, Rice (imported), XOF/100 kg"',
      '2020-01,45.5,32000',
      '2020-02,46,32500',
    );
    expect(readBy(grid)).toEqual({
      id: 'fpma',
      columns: [
        ['Date-Monthly', 'date', null, 'period'],
        ['Country', 'text', 'area'],
        ['Level', 'text', 'stage'],
        ['Market', 'text', 'market'],
        ['Product', 'text', 'product'],
        ['Unit', 'text', 'unit'],
        ['Price', 'number', null, 'price'],
      ],
      questions: 0,
    });
  });

  it('is not taken for another: a table of words alike has none', () => {
    expect(knownLayout([csv('Area,Item,Year,Value', 'Kenya,Maize,2020,12')])).toBeNull();
    expect(knownLayout([csv('t,i,j,k', '1,2,3,4')])).toBeNull();
  });
});

describe('files as they are published', () => {
  const shared = join(import.meta.dirname, '../../../../../shared/data');
  const published: readonly (readonly [string, string])[] = [
    ['faostat_data_den.csv', 'faostat-download'],
    ['comtrade_coffee.csv', 'comtrade'],
    ['wfp_food_prices_cog.csv', 'wfp-food-prices'],
    ['wb_cmo_monthly.xlsx', 'pink-sheet'],
    ['vca4d_mango_bfa_eco.xlsx', 'vca4d'],
    ['vca4d_cashew_mali_eco.xlsx', 'vca4d'],
  ];
  for (const [file, id] of published) {
    const path = join(shared, file);
    it.skipIf(!existsSync(path))(`${file} follows ${id} (skipped where ../shared/data is absent)`, async () => {
      const { grids } = await openGrids(new Uint8Array(readFileSync(path)), file);
      expect(knownLayout(grids)?.id).toBe(id);
    });
  }
});
