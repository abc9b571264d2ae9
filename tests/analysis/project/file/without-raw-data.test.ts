import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../analysis/import/plan/session.ts';
import { readStudy } from '../../../../analysis/project/file/read.ts';
import { writeStudy } from '../../../../analysis/project/file/write.ts';
import { projectOf } from '../../../../analysis/project/history.ts';
import type { Study } from '../../../../analysis/project/study.ts';
import { after, sampleStudy, saved } from '../sample-study.ts';

/** In every kind of cell that the import says something about: values, sums, notes, headings, regions among members. */
const marks = ['SEKRETA', 'SEKRETB', 'SEKRETC', 'SEKRETD', 'SEKRETE', '77001'];
const csv = [
  'Country,Year,Export value (USD),Remark',
  'SEKRETA,2019,77001,SEKRETB',
  'SEKRETA,2020,12,n/a',
  'Asia SEKRETC Total,2019,1200,x',
  'World,2019,1300,x',
  'Brazil,2020,1.234,x',
  'Brazil,2019,SEKRETD,x',
  'Total SEKRETE,,5000,',
  'Note: SEKRETB,,,',
].join('\n');

async function secretStudy(): Promise<Study> {
  const bytes = new TextEncoder().encode(csv);
  const session = await openWorkbook(bytes, 'exports.csv', { sha256: 'a'.repeat(64) });
  const [made] = session.apply(session.summary.plan);
  if (made === undefined) throw new Error('no table');
  const tables = [{ ...made.table, name: 't1' }];
  return {
    history: after([
      { kind: 'import-tables', plan: session.summary.plan, tables },
      {
        kind: 'set-steps',
        table: 't1',
        steps: [
          {
            id: 's1',
            isOn: true,
            kind: 'replace',
            column: 'partner',
            pairs: [{ from: 'SEKRETA', to: 'SEKRETB' }],
          },
          {
            id: 's2',
            isOn: true,
            kind: 'exclude-where',
            column: 'partner',
            values: ['SEKRETA'],
            author: '',
            reason: '',
          },
        ],
      },
    ]),
    tables: new Map([['t1', made.arrow]]),
    results: new Map(),
    sources: new Map([['a'.repeat(64), { file: 'exports.csv', bytes }]]),
    picture: null,
  };
}

/** Which of the marks stand anywhere in the unpacked parts. */
function marksIn(file: Uint8Array): readonly string[] {
  const text = Object.values(unzipSync(file))
    .map((part) => Buffer.from(part).toString('latin1'))
    .join('\n');
  return marks.filter((mark) => text.includes(mark));
}

describe('a study without raw data', () => {
  it('holds no text and no figure of the cells of its tables', async () => {
    const study = await secretStudy();
    expect(marksIn(await writeStudy(study, saved))).toEqual(marks);
    const { tables } = projectOf(study.history);
    expect(JSON.stringify(tables)).toMatch(/SEKRET[A-E]/u);
    expect(marksIn(await writeStudy(study, { ...saved, withoutRawData: true }))).toEqual([]);
  });

  it('keeps the steps, the results and the report, and says that it is whole', async () => {
    const study = await sampleStudy();
    const read = await readStudy(await writeStudy(study, { ...saved, withoutRawData: true }), 'beans.vcw');
    expect({ state: read.state, notices: read.notices, without: read.about.withoutRawData }).toEqual({
      state: 'whole',
      notices: [],
      without: true,
    });
    expect(read.study.results).toEqual(study.results);
    expect(projectOf(read.study.history).report).toEqual(projectOf(study.history).report);
    expect(read.study.history.commands.map(({ kind }) => kind)).toEqual(study.history.commands.map(({ kind }) => kind));
    expect([read.study.tables.size, read.study.sources.size]).toEqual([0, 0]);
  });
});
