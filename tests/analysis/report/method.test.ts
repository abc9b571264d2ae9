import { describe, expect, it } from 'vitest';
import { methodNode } from '../../../analysis/report/method.ts';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { sampleResult } from './sample-result.ts';

describe('how the figures came about', () => {
  it('tells what was decided apart from what is to be looked at', () => {
    const result: ResultDocument = {
      ...sampleResult,
      notices: [
        {
          code: 'gap',
          severity: 'know',
          where: { table: 't1' },
          text: { en: 'There is one gap.' },
          choices: ['accept'],
          decision: { choice: 'accept', reason: 'a war', said: { en: 'Accepted as it is. Reason: a war' } },
        },
        { code: 'few', severity: 'look', where: {}, text: { en: 'Few figures.' } },
      ],
    };
    const parts = methodNode('m', result, 'en').parts.filter(({ title }) =>
      ['What was decided', 'To look at'].includes(title),
    );
    expect(parts).toEqual([
      {
        title: 'What was decided',
        lines: ['There is one gap. (t1) Decision: Accepted as it is. Reason: a war'],
      },
      { title: 'To look at', lines: ['Few figures.'] },
    ]);
  });
});
