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
});
