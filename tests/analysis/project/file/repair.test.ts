import { describe, expect, it } from 'vitest';
import { newHistory, projectOf, undone } from '../../../../analysis/project/history.ts';
import { repaired } from '../../../../analysis/project/file/repair.ts';
import { emptyProject, type Project } from '../../../../analysis/project/project.ts';
import type { ReportBlock } from '../../../../analysis/report/outline.ts';

const request = { template: 'market/marketing-margins', bindings: {}, params: {} };
const block = (id: string, run: string): ReportBlock => ({ id, kind: 'method', run });

const table = (name: string, label: string): Project['tables'][number] => ({
  name,
  label,
  source: { file: 'f.csv', sha256: '', bytes: 1, sheet: 's', range: 'A1', headerRows: [] },
  columns: [],
  rowCount: 0,
  dropped: [],
  notices: [],
});

function of(change: Partial<Project>): { codes: readonly string[]; project: Project; before: Project } {
  const before = { ...emptyProject, ...change };
  const { history, notices } = repaired(newHistory(before), 'study.vcw');
  for (const { next, where } of notices) {
    expect(where.file).toBe('study.vcw');
    expect(next?.en.length ?? 0).toBeGreaterThan(10);
  }
  expect(projectOf(undone(history))).toEqual(before);
  return { codes: notices.map(({ code }) => code), project: projectOf(history), before };
}

describe('repaired', () => {
  it('leaves a study alone that fits together: no step, no notice', () => {
    const history = newHistory({ ...emptyProject, runs: [{ id: 'r1', request }] });
    const answer = repaired(history, 'study.vcw');
    expect(answer.history).toBe(history);
    expect(answer.notices).toEqual([]);
  });

  it('keeps an analysis that this program does not know, and says so', () => {
    const runs = [{ id: 'r1', request: { ...request, template: 'moon/phases' } }];
    const { codes, project } = of({ runs });
    expect({ codes, runs: project.runs }).toEqual({ codes: ['template-unknown'], runs });
  });

  it('keeps a binding to a table that is gone, and says so', () => {
    const bindings = { prices: { table: 't9', columns: {}, filters: [] } };
    const runs = [{ id: 'r1', request: { ...request, bindings } }];
    const { codes, project } = of({ runs });
    expect({ codes, runs: project.runs }).toEqual({ codes: ['bound-table-gone'], runs });
  });

  it('keeps a block whose analysis is gone: the report shows that in its place', () => {
    const report = { ...emptyProject.report, blocks: [block('a', 'r9')] };
    const { codes, project } = of({ report });
    expect({ codes, report: project.report }).toEqual({ codes: ['block-without-run'], report });
  });

  it('gives runs and blocks of one name each its own, in a step that can be undone', () => {
    const runs = ['r1', 'r1', 'r1-2', 'r1'].map((id) => ({ id, request }));
    const blocks = ['a', 'a'].map((id) => block(id, 'r1'));
    const { codes, project } = of({ runs, report: { ...emptyProject.report, blocks } });
    expect(codes).toEqual(['run-twice', 'run-twice', 'block-twice']);
    expect(project.runs.map(({ id }) => id)).toEqual(['r1', 'r1-3', 'r1-2', 'r1-4']);
    expect(project.report.blocks.map(({ id }) => id)).toEqual(['a', 'a-2']);
  });

  it('keeps the first of two tables of one name: there is one set of rows', () => {
    const { codes, project } = of({ tables: [table('t1', 'First'), table('t1', 'Second')] });
    expect({ codes, labels: project.tables.map(({ label }) => label) }).toEqual({
      codes: ['table-twice'],
      labels: ['First'],
    });
  });
});
