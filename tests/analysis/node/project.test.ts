import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../analysis/model/notice.ts';
import { project } from '../../../analysis/node/commands/project.ts';
import { materialOf } from '../../../analysis/node/commands/report.ts';
import { run } from '../../../analysis/node/commands/run.ts';
import { UsageError } from '../../../analysis/node/usage.ts';
import { directoryOf } from '../project/file/directory.ts';

const beans = fileURLToPath(
  new URL('../../../samples/nicaragua-bean-margins/red-bean-prices-2021.xlsx', import.meta.url),
);
const margins = 'market/marketing-margins';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vcw-project-'));
  const { status } = await project([
    ...['new', at('beans.vcw'), '--data', beans, '--run', margins, '--set', 'conversion=1', '--keep-sources'],
  ]);
  expect(status).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the study with one byte of a part changed. */
function withFlip(part: string, name: string): string {
  const bytes = new Uint8Array(readFileSync(at('beans.vcw')));
  const place = directoryOf(bytes).get(part);
  if (place === undefined) throw new Error(`no part ${part}`);
  const middle = (place.start + place.end) >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(at(name), bytes);
  return at(name);
}

async function codeOf(answer: Promise<unknown>): Promise<string> {
  const fault: unknown = await answer.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof InputError)) throw fault;
  return fault.notice.code;
}

describe('vcw project', () => {
  it('new: writes a study with its tables, its analysis and its result, and nothing beside it', async () => {
    const { json, status } = await project(['info', at('beans.vcw')]);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      state: 'whole',
      about: { title: 'beans', formatVersion: 1, tables: 1, runs: 1, withoutRawData: false },
      tables: [{ name: 't1', hasRows: true }],
      runs: [{ id: 'r1', template: margins, hasResult: true }],
      steps: { done: 3, undone: 0 },
      sources: [{ file: 'red-bean-prices-2021.xlsx' }],
      notices: [],
    });
    expect(readdirSync(folder).filter((name) => name !== 'beans.vcw' && !name.startsWith('changed'))).toEqual([]);
  });

  it('new: leaves a file that is there, and says so', async () => {
    const before = readFileSync(at('beans.vcw'));
    expect(await codeOf(project(['new', at('beans.vcw'), '--data', beans]))).toBe('file-exists');
    expect(readFileSync(at('beans.vcw')).equals(before)).toBe(true);
  });

  it('new: a study whose analysis gives no result is written, with the reason and exit status 2', async () => {
    const answer = await project(['new', at('changed-refused.vcw'), '--data', beans, '--run', margins]);
    expect(answer.status).toBe(2);
    expect(answer.json).toMatchObject({ runs: [{ id: 'r1', hasResult: false }] });
    expect(answer.lines.join(' ')).toContain('--set conversion=');
  });

  it('verify: 0 for a whole study, 2 with the part for a damaged one', async () => {
    expect((await project(['verify', at('beans.vcw')])).status).toBe(0);
    const answer = await project(['verify', withFlip('tables/t1.arrow', 'changed-table.vcw')]);
    expect(answer.status).toBe(2);
    expect(answer.json).toMatchObject({ state: 'damaged' });
    expect(answer.lines.slice(1)).toEqual([
      expect.stringMatching(/^! Damaged: the rows of table “.+” \(tables\/t1\.arrow\)\.$/u),
    ]);
  });

  it('verify: refuses what is no study', async () => {
    expect(await codeOf(project(['verify', beans]))).toBe('not-a-project');
    expect(await codeOf(project(['verify', at('nowhere.vcw')]))).toBe('file-not-found');
  });

  it('repair: writes what is whole as a new study, and changes neither the old one nor any other', async () => {
    const path = withFlip('history.json', 'changed-history.vcw');
    const before = readFileSync(path);
    const answer = await project(['repair', path, '--out', at('changed-repaired.vcw')]);
    expect(answer.status).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(true);
    const { json, status } = await project(['info', at('changed-repaired.vcw')]);
    expect(status).toBe(0);
    expect(json).toMatchObject({ state: 'whole', runs: [{ hasResult: true }], steps: { done: 0 } });
    expect(await codeOf(project(['repair', path, '--out', at('beans.vcw')]))).toBe('file-exists');
  });

  it('migrate: leaves a study of this format as it is', async () => {
    const before = readFileSync(at('beans.vcw'));
    expect((await project(['migrate', at('beans.vcw')])).json).toMatchObject({ from: 1, to: 1, kept: null });
    expect(readFileSync(at('beans.vcw')).equals(before)).toBe(true);
  });

  it('rebuild --check: the kept workbook gives every result again', async () => {
    const { json, status } = await project(['rebuild', at('beans.vcw'), '--check']);
    expect(status).toBe(0);
    expect(json).toMatchObject({ isEqual: true, tables: [{ state: 'equal' }], runs: [{ state: 'equal' }] });
  });

  it('rebuild --check: another workbook under the name of the source is told by its bytes', async () => {
    const set = ['--run', margins, '--set', 'conversion=1'];
    await project(['new', at('changed-bare.vcw'), '--data', beans, ...set]);
    const missing = await project(['rebuild', at('changed-bare.vcw'), '--check']);
    expect(missing).toMatchObject({ status: 2, json: { tables: [{ state: 'no-source' }] } });
    const given = await project(['rebuild', at('changed-bare.vcw'), '--source', beans, '--check']);
    expect(given).toMatchObject({ status: 0, json: { isEqual: true } });
  });

  it('does not take words that are not its own', async () => {
    expect(() => project(['open'])).toThrow(UsageError);
    await expect(project(['repair', at('beans.vcw')])).rejects.toThrow(UsageError);
    await expect(project(['new', at('b.xlsx'), '--data', beans])).rejects.toThrow(UsageError);
    await expect(project(['new', at('b.vcw'), '--data', beans, '--set', 'x=1'])).rejects.toThrow(UsageError);
  });
});

describe('vcw run on a study', () => {
  it.each(['', '#t1', '#Prices'])('takes its table %s, with the result of the workbook itself', async (table) => {
    const words = [margins, '--set', 'conversion=1', '--data'];
    const label = ((await project(['info', at('beans.vcw')])).json as { tables: { label: string }[] }).tables[0]?.label;
    const chosen = table === '#Prices' ? `#${label ?? ''}` : table;
    const ofStudy = await run([...words, `${at('beans.vcw')}${chosen}`]);
    expect(ofStudy.status).toBe(0);
    expect(ofStudy.json).toEqual((await run([...words, beans])).json);
  });

  it('refuses a damaged study', async () => {
    const path = withFlip('results/r1.json', 'changed-result.vcw');
    expect(await codeOf(run([margins, '--set', 'conversion=1', '--data', path]))).toBe('project-damaged');
  });
});

describe('vcw report on a study', () => {
  it('shows its results in their order when it has no report of its own', async () => {
    const { outline, results } = await materialOf([at('beans.vcw')], '', 'A. Writer');
    expect({ title: outline.title, author: outline.author }).toEqual({ title: 'beans', author: 'A. Writer' });
    expect([...results.keys()]).toEqual(['r1']);
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['heading', 'indicators', 'figure', 'table', 'method']),
    );
  });

  it('is the report that the person wrote when there is one', async () => {
    const frozen = fileURLToPath(new URL('../../projects/v1.vcw', import.meta.url));
    const { outline, isTeaching } = await materialOf([frozen], '', '');
    expect(outline.author).toBe('A. Writer');
    expect(outline.title).toBe('Beans and coffee');
    expect(outline.blocks[0]).toEqual({ id: 'n', kind: 'text', text: 'A better note.' });
    expect(isTeaching).toBe(false);
  });

  it('takes one study, and nothing beside it', async () => {
    await expect(materialOf([at('beans.vcw'), at('beans.vcw')], '', '')).rejects.toThrow(UsageError);
  });
});
