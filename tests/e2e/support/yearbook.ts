import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xlsxOf } from '../../workbooks/support/xlsx-maker.ts';

/* A district yearbook and its next edition: a column under other words, a figure revised, a year more. Invented. */

const districts = ['Ashtan', 'Belsar', 'Chorvan'] as const;

type Line = readonly (string | number | null)[];

/** Hectares and tonnes that rise from year to year, another pace in each district. */
function lines(first: number, last: number): Line[] {
  return districts.flatMap((district, d) =>
    Array.from({ length: last - first + 1 }, (_, y): Line => {
      const area = 100 + 10 * d + 4 * y;
      return [district, first + y, area, area * (5 + d) + 7 * ((y * (d + 2)) % 5)];
    }),
  );
}

/** Apricots by district, 2015 to 2022. Ashtan in 2020 stands in row 9: C9 and D9. */
export function firstEdition(): string {
  const header = ['District', 'Year', 'Area harvested (ha)', 'Production (t)'];
  return saved('yearbook-2022.xlsx', [['Table 4. Apricots by district'], [], header, ...lines(2015, 2022)]);
}

/** The first edition with the lines of Belsar in 2016 and 2017 printed twice: rows 28 and 29 repeat 13 and 14. */
export function twicePrintedEdition(): string {
  const header = ['District', 'Year', 'Area harvested (ha)', 'Production (t)'];
  const all = lines(2015, 2022);
  const twice = all.filter(([district, year]) => district === 'Belsar' && (year === 2016 || year === 2017));
  return saved('yearbook-twice.xlsx', [['Table 4. Apricots by district'], [], header, ...all, ...twice]);
}

/** To 2023, under "Harvest weighed (t)", a banner line more; Ashtan produced one tonne more in 2020. */
export function nextEdition(): string {
  const header = ['District', 'Year', 'Area harvested (ha)', 'Harvest weighed (t)'];
  const rows = lines(2015, 2023).map((row): Line => {
    const [district, year, area, tonnes] = row;
    return district === 'Ashtan' && year === 2020 ? [district, year, area ?? null, Number(tonnes) + 1] : row;
  });
  return saved('yearbook-2023.xlsx', [['Table 4. Apricots by district'], ['New edition'], [], header, ...rows]);
}

function saved(name: string, rows: readonly Line[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'yearbook-')), name);
  writeFileSync(path, xlsxOf([{ name: 'T4', rows }]));
  return path;
}
