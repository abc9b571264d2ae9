import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectOf, undone } from '../../../../analysis/project/history.ts';
import { aboutStudy, readStudy } from '../../../../analysis/project/file/read.ts';
import { writeStudy } from '../../../../analysis/project/file/write.ts';
import type { Study } from '../../../../analysis/project/study.ts';
import { sampleStudy, saved } from '../sample-study.ts';

let study: Study;
beforeAll(async () => {
  study = await sampleStudy();
});

describe('writeStudy', () => {
  it('gives a file that reads as the same study, steps, rows, results and workbooks', async () => {
    const { study: read, state, notices } = await readStudy(await writeStudy(study, saved), 'beans.vcw');
    expect({ state, notices }).toEqual({ state: 'whole', notices: [] });
    expect(read.history).toEqual(study.history);
    expect(read.tables).toEqual(study.tables);
    expect(read.results).toEqual(study.results);
    expect(read.sources).toEqual(study.sources);
  });

  it('gives the same bytes when what was read is written again, also with steps undone', async () => {
    const first = await writeStudy({ ...study, history: undone(undone(study.history)) }, saved);
    const { study: read } = await readStudy(first, 'beans.vcw');
    expect(Buffer.from(await writeStudy(read, saved)).equals(Buffer.from(first))).toBe(true);
  });

  it('says in its manifest what a list of studies shows', async () => {
    expect(await aboutStudy(await writeStudy(study, saved), 'beans.vcw')).toEqual({
      title: 'Red beans',
      isTeaching: false,
      formatVersion: 1,
      program: saved.program,
      savedAt: saved.savedAt,
      withoutRawData: false,
      tables: projectOf(study.history).tables.length,
      rows: projectOf(study.history).tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
      runs: 1,
    });
  });

  it('gives the same bytes for equal studies, in whatever order they were put together', async () => {
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          );
    const other = { ...study, history: turned(study.history) as Study['history'] };
    const [a, b] = [await writeStudy(study, saved), await writeStudy(other, saved)];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  it('is an archive that other programs open, whose comment is the sum of all bytes before its digits', async () => {
    const bytes = await writeStudy(study, saved);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).slice(0, 3)).toEqual(['manifest.json', 'project.json', 'history.json']);
    const comment = Buffer.from(bytes.subarray(bytes.length - 75)).toString('latin1');
    const sum = createHash('sha256').update(bytes.subarray(0, -64)).digest('hex');
    expect(comment).toBe(`VCW sha256=${sum}`);
  });

  it('tells how far it is, to the end', async () => {
    const seen: [number, number][] = [];
    await writeStudy(study, { ...saved, onProgress: (done, total) => seen.push([done, total]) });
    const totals = new Set(seen.map(([, total]) => total));
    expect(totals.size).toBe(1);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });

  it('keeps the template that made a result of another version than the program has', async () => {
    const [[id, result] = []] = study.results;
    if (id === undefined || result === undefined) throw new Error('no result');
    const name = 'templates/market__marketing-margins@77.json';
    const old = { ...result, template: { ...result.template, version: 77 } };
    const kept = new TextEncoder().encode('{"id":"market/marketing-margins","version":77}');
    const given = { ...study, results: new Map([[id, old]]), templates: new Map([[name, kept]]) };
    const { study: read, state } = await readStudy(await writeStudy(given, saved), 'beans.vcw');
    expect({ state, kept: read.templates?.get(name) }).toEqual({ state: 'whole', kept });
  });

  it('refuses what could not be opened again, before it is written', async () => {
    const huge = new Uint8Array(1);
    Object.defineProperty(huge, 'length', { value: 3_000_000_000 });
    const given = { ...study, tables: new Map([['t1', huge]]) };
    await expect(writeStudy(given, saved)).rejects.toMatchObject({ notice: { code: 'project-too-large' } });
  });
});
