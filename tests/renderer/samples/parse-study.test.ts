import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../../renderer/samples/parse-study.ts';

describe('parseStudy', () => {
  it('reads the analyses with their parameters', () => {
    const runs = [
      {
        template: 'market/marketing-margins',
        bindings: null,
        params: { conversion: 1, levels: ['Wholesale', 'Retail'] },
      },
      { template: 'production/growth-decomposition' },
    ];
    expect(parseStudy({ title: { en: 'Beans' }, runs }, 'beans')).toEqual([
      { template: 'market/marketing-margins', params: { conversion: 1, levels: ['Wholesale', 'Retail'] } },
      { template: 'production/growth-decomposition', params: {} },
    ]);
  });

  it.each([
    [{}, 'beans: no list of runs'],
    [{ runs: [null] }, 'beans, run 1: not an object'],
    [{ runs: [{ template: 5 }] }, 'beans, run 1: template'],
    [{ runs: [{ template: 'a', params: { year: {} } }] }, 'beans, run 1: parameter year'],
  ])('names what is at fault', (json, fault) => {
    expect(() => parseStudy(json, 'beans')).toThrow(fault);
  });
});
