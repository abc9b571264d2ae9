import { describe, expect, it } from 'vitest';
import { apply, type Command } from '../../../analysis/project/commands.ts';
import { emptyProject, type Project } from '../../../analysis/project/project.ts';
import type { ReportBlock } from '../../../analysis/report/outline.ts';
import type { Decision } from '../../../analysis/run/binding.ts';

const request = { template: 'market/marketing-margins', bindings: {}, params: {} };
const run = { id: 'r1', request };
const block = (id: string): ReportBlock => ({ id, kind: 'text', text: id });

function after(commands: readonly Command[], from: Project = emptyProject): Project {
  return commands.reduce(apply, from);
}

function order(project: Project): string {
  return project.report.blocks.map(({ id }) => id).join('');
}

const withBlocks = after([{ kind: 'add-blocks', blocks: [block('a'), block('b'), block('c')], at: null }]);

describe('apply', () => {
  it('leaves the study before the command as it was', () => {
    const before = structuredClone(withBlocks);
    after([{ kind: 'move-block', block: 'a', to: 2 }], withBlocks);
    expect(withBlocks).toEqual(before);
  });

  it('adds blocks at a place', () => {
    expect(order(after([{ kind: 'add-blocks', blocks: [block('x')], at: 1 }], withBlocks))).toBe('axbc');
  });

  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
  ])('moves block %s to place %i', (id, to, expected) => {
    expect(order(after([{ kind: 'move-block', block: id, to }], withBlocks))).toBe(expected);
  });

  it('sets one parameter and keeps the others', () => {
    const project = after([
      { kind: 'begin-run', run },
      { kind: 'set-parameter', run: 'r1', name: 'conversion', value: 5 },
      { kind: 'set-parameter', run: 'r1', name: 'lag', value: 1 },
      { kind: 'set-parameter', run: 'r1', name: 'conversion', value: 1 },
    ]);
    expect(project.runs[0]?.request.params).toEqual({ conversion: 1, lag: 1 });
  });

  it('keeps a decision by the code of its check, and takes it back', () => {
    const decide = (code: string, decision: Decision | null): Command => ({
      kind: 'set-decision',
      run: 'r1',
      code,
      decision,
    });
    const made = [
      { kind: 'begin-run', run } as const,
      decide('gap', { choice: 'accept' }),
      decide('few', { choice: 'override', reason: 'two seasons only' }),
    ];
    const requests = [made, [...made, decide('gap', null)], [...made, decide('gap', null), decide('few', null)]].map(
      (commands) => after(commands).runs[0]?.request,
    );
    expect(requests).toEqual([
      {
        ...run.request,
        decisions: { gap: { choice: 'accept' }, few: { choice: 'override', reason: 'two seasons only' } },
      },
      { ...run.request, decisions: { few: { choice: 'override', reason: 'two seasons only' } } },
      run.request,
    ]);
  });

  it('begins and ends a comparison', () => {
    const comparison = { over: { kind: 'param', param: 'stage' }, members: 'all' } as const;
    const begun = after([
      { kind: 'begin-run', run },
      { kind: 'set-comparison', run: 'r1', comparison },
    ]);
    expect(begun.runs[0]?.request).toEqual({ ...run.request, comparison });
    expect(apply(begun, { kind: 'set-comparison', run: 'r1', comparison: null }).runs[0]?.request).toEqual(run.request);
  });

  it('takes a run out together with its blocks in the report, and nothing else', () => {
    const project = after(
      [
        { kind: 'begin-run', run },
        { kind: 'add-blocks', blocks: [{ id: 'm', kind: 'method', run: 'r1' }], at: 1 },
        { kind: 'remove-run', run: 'r1' },
      ],
      withBlocks,
    );
    expect({ runs: project.runs, order: order(project) }).toEqual({ runs: [], order: 'abc' });
  });
});
