import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import type { WorkbookSummary } from '../../../analysis/import/plan/plan.ts';
import { templates } from '../../../analysis/templates/index.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { readExpected } from '../../support/sample-run.ts';
import { hostileFiles } from '../../workbooks/hostile/generate.ts';
import { runNode, vcw, vcwJson } from './vcw.ts';

const fruit = 'samples/fao-apricot-production/ukraine-fruit-2014-2022.xlsx';
const beans = 'samples/nicaragua-bean-margins/red-bean-prices-2021.xlsx';

interface Imported {
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly range: string;
    readonly headerRows: readonly number[];
    readonly columns: readonly {
      readonly name: string;
      readonly label: string;
      readonly type: string;
      readonly unit: string | null;
    }[];
    readonly rowCount: number;
    readonly dropped: readonly { readonly row: number; readonly reason: string }[];
  }[];
  readonly files: readonly string[];
}

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vcw-'));
  // The first call builds what is out of date.
  await vcw('help');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('vcw inspect', () => {
  it('tells the sheets and the plan proposed for each', async () => {
    const { sheets, plan } = await vcwJson<WorkbookSummary>('inspect', fruit);
    expect(sheets.map(({ name, guess }) => [name, guess])).toEqual([['Fruit and nuts', 'table']]);
    const [table] = plan.tables;
    expect(table?.columns.map(({ type, unit }) => [type, unit])).toEqual([
      ['text', null],
      ['integer', null],
      ['integer', 'ha'],
      ['number', 'kg/ha'],
      ['integer', 't'],
      ['text', null],
    ]);
  });

  it('says so in words without --json', async () => {
    const { status, stdout, stderr } = await vcw('inspect', fruit);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Fruit and nuts: table');
  });
});

describe('vcw import', () => {
  it('gives tables with their origin, and files that other readers open', async () => {
    const { tables, files } = await vcwJson<Imported>('import', fruit, '--out', join(folder, 'out'));
    const [table] = tables;
    expect(table).toMatchObject({ sheet: 'Fruit and nuts', rowCount: 36 });
    expect(table?.dropped).toHaveLength(1);
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['arrow', 'csv']);

    const arrow = tableFromIPC(readFileSync(files[0] ?? ''));
    expect(arrow.numRows).toBe(36);
    const cells: unknown[] = arrow.get(0)?.toArray().slice(1) ?? [];
    expect(cells.map(wide)).toEqual(['Apricots', 2014, 8500, 7590.6, 64_520, 'A']);

    const csv = read(readFileSync(files[1] ?? '', 'utf8'), { type: 'string', raw: true });
    const rows = utils.sheet_to_json<string[]>(csv.Sheets[csv.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(rows).toHaveLength(37);
    expect(rows[1]?.slice(1)).toEqual(['Apricots', '2014', '8500', '7590.6', '64520', 'A']);
  });

  it('replays a plan that was kept and changed', async () => {
    const { plan } = await vcwJson<WorkbookSummary>('inspect', fruit);
    const [table] = plan.tables;
    if (table === undefined) throw new Error('no table proposed');
    const columns = table.columns.map((column) => (column.role === 'flag' ? { ...column, include: false } : column));
    const path = join(folder, 'plan.json');
    writeFileSync(path, JSON.stringify({ ...plan, tables: [{ ...table, columns }] }));
    const { tables } = await vcwJson<Imported>('import', fruit, '--plan', path);
    expect(tables[0]?.columns.map(({ unit }) => unit)).toEqual([null, null, 'ha', 'kg/ha', 't']);
  });
});

describe('vcw templates and describe', () => {
  it('prints nothing but JSON on stdout, through npm as well', async () => {
    const { status, stdout } = await runNode(['run', 'vcw', '--', 'templates', '--json'], 'npm');
    expect(status).toBe(0);
    const list = JSON.parse(stdout) as readonly { readonly id: string }[];
    expect(list.map(({ id }) => id)).toEqual(templates.map(({ id }) => id));
  });

  it('gives a template whole', async () => {
    const template = await vcwJson<Template>('describe', 'market/marketing-margins');
    expect(Object.keys(template.needs)).toEqual(['prices', 'costs']);
    expect(template.params['conversion']).toMatchObject({ kind: 'number', default: null });
  });
});

const studies = [
  {
    folder: 'fao-apricot-production',
    file: fruit,
    template: 'production/growth-decomposition',
    set: ['product=Apricots'],
  },
  { folder: 'nicaragua-bean-margins', file: beans, template: 'market/marketing-margins', set: ['conversion=1'] },
  {
    folder: 'coffee-comparative-advantage',
    file: 'samples/coffee-comparative-advantage/coffee-exports-2015.xlsx',
    template: 'trade/revealed-comparative-advantage',
    set: ['reporter=Guatemala', 'product=090111'],
  },
] as const;

describe('vcw run', () => {
  it.each(studies)(
    '$folder: the promised figures on both engines, to the last bit alike',
    async (study) => {
      const run = (engine: string): Promise<ResultDocument> =>
        vcwJson(
          'run',
          study.template,
          '--data',
          study.file,
          ...study.set.flatMap((each) => ['--set', each]),
          '--engine',
          engine,
        );
      const [wasm, native] = await Promise.all([run('wasm'), run('native')]);
      const [promise] = readExpected(study.folder);
      if (promise === undefined) throw new Error('nothing promised');
      const { indicators, tolerance } = promise;
      expect(valuesOf(wasm)).toEqual(valuesOf(native));
      for (const [id, value] of Object.entries(valuesOf(native))) {
        const promised = indicators[id];
        const isKept =
          promised === null || value === null
            ? value === promised
            : Math.abs(value - (promised ?? Infinity)) <= (tolerance[id] ?? 0);
        expect({ id, value, promised, isKept }).toMatchObject({ isKept: true });
      }
      expect(Object.keys(valuesOf(native)).toSorted()).toEqual(Object.keys(indicators).toSorted());
    },
    60_000,
  );

  it('takes other columns with --map and fewer rows with --where', async () => {
    const rows = [
      'place;what;when;ha;tonnes',
      ...['North', 'South'].flatMap((place, at) =>
        [2018, 2019, 2020, 2021, 2022].map((year) =>
          [place, 'Maize', year, 100 + at, 300 + year - 2018 + at * 50].join(';'),
        ),
      ),
    ];
    const path = join(folder, 'own.csv');
    writeFileSync(path, `${rows.join('\n')}\n`);
    const words = ['run', 'production/growth-decomposition', '--data', path];
    const map = ['year=when', 'area=ha', 'production=tonnes', 'region=place'].flatMap((each) => [
      '--map',
      `production.${each}`,
    ]);
    const result = await vcwJson<ResultDocument>(
      ...words,
      ...map,
      '--where',
      'production.region=South',
      '--set',
      'average_years=1',
    );
    // South: 350 t in 2018, 354 t in 2022.
    expect(valuesOf(result)['production-change']).toBeCloseTo(4, 9);
    expect(result.data[0]).toMatchObject({ rowsUsed: 5 });
  });

  it('changes with a parameter as the data say', async () => {
    const words = ['run', 'production/growth-decomposition', '--data', fruit, '--set', 'product=Apricots'];
    const result = await vcwJson<ResultDocument>(...words, '--set', 'average_years=1');
    // FAOSTAT: 49,710 t in 2022 less 64,520 t in 2014.
    expect(valuesOf(result)['production-change']).toBeCloseTo(49_710 - 64_520, 6);
  });
});

describe('vcw report', () => {
  it('writes Word and HTML that hold the figures of the results', async () => {
    const result = join(folder, 'result.json');
    const { stdout } = await vcw('run', 'market/marketing-margins', '--data', beans, '--set', 'conversion=1', '--json');
    writeFileSync(result, stdout);
    const [word, page] = [join(folder, 'report.docx'), join(folder, 'report.html')];
    await vcwJson('report', result, '--to', word, '--title', 'Beans & margins');
    await vcwJson('report', result, '--to', page, '--title', 'Beans & margins');

    const parts = unzipSync(readFileSync(word));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const text = body.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
    const html = readFileSync(page, 'utf8');
    for (const words of ['Beans &amp; margins', '83', '0.71', 'Wholesale']) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
    expect(body).toMatch(/<w:pStyle w:val="Heading1"/);
    expect(Object.keys(parts).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/<script|<link|src="http/);
  }, 60_000);
});

describe('what is wrong is said on stderr, with status 2', () => {
  const growth = ['run', 'production/growth-decomposition', '--data', fruit];
  it.each([
    ['an unknown command', ['analyse'], /unknown command: analyse/],
    ['a file that is not there', ['inspect', 'none.xlsx'], /none\.xlsx/],
    ['a file missing', ['inspect'], /a file is missing/],
    ['an unknown template', ['describe', 'trade/magic'], /unknown template: trade\/magic/],
    ['an unknown option', ['inspect', fruit, '--colour'], /--colour/],
    ['an unknown table', ['run', 'production/growth-decomposition', '--data', `${fruit}#Cover`], /Cover/],
    [
      'an unknown need',
      ['run', 'production/growth-decomposition', '--data', `prices=${fruit}`],
      /needs no table prices/,
    ],
    [
      'an unknown column of the template',
      [...growth, '--map', 'production.colour=Crop'],
      /no column production\.colour/,
    ],
    ['an unknown column of the table', [...growth, '--map', 'production.region=Province'], /Province/],
    ['an unknown parameter', [...growth, '--set', 'speed=3'], /no parameter speed/],
    ['an unknown engine', [...growth, '--engine', 'steam'], /wasm or native/],
    ['a parameter out of bounds', [...growth, '--set', 'average_years=99'], /(at most|between|5)/],
    [
      'a template without its columns',
      ['run', 'market/marketing-margins', '--data', fruit, '--set', 'conversion=1'],
      /(level|price)/i,
    ],
    ['a report of another kind', ['report', fruit, '--to', 'report.pdf'], /\.docx or --to FILE\.html/],
    ['a result that is none', ['report', 'package.json', '--to', 'report.html'], /not a result/],
  ])('%s', async (_, words, says) => {
    const { status, stdout, stderr } = await vcw(...words);
    expect({ status, words: `${stderr}${stdout}` }).toEqual({
      status: 2,
      words: expect.stringMatching(says) as string,
    });
  });

  it.each(['empty.xlsx', 'password.xlsx', 'cut-short.xlsx', 'bomb-600mb.xlsx', 'document.pdf.xlsx'])(
    '%s: what, where and what next, as JSON too',
    async (name) => {
      const path = join(folder, name);
      writeFileSync(path, hostileFiles[name]?.() ?? '');
      const { status, stdout, stderr } = await vcw('import', path, '--json');
      const { error } = JSON.parse(stdout) as {
        error: { code: string; where: object; text: { en: string }; next: { en: string } };
      };
      expect(status).toBe(2);
      expect(error.where).toMatchObject({ file: name });
      expect(stderr).toContain(name);
      expect(stderr).toContain(error.text.en);
      expect(stderr).toContain(error.next.en);
    },
  );
});

function valuesOf(result: ResultDocument): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    result.blocks.flatMap((block) => (block.kind === 'indicator' ? [[block.id, block.value]] : [])),
  );
}

/** Whole numbers may come in a column of 64 bits or of doubles: the value counts. */
function wide(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
