import { describe, expect, it } from 'vitest';
import type { Project } from '../../../../../analysis/project/project.ts';
import type { RunRequest } from '../../../../../analysis/run/binding.ts';
import {
  changedParams,
  differingData,
  differingSettings,
} from '../../../../../renderer/features/analyse/beside/differing-options.ts';
import { earlierOptions } from '../../../../../renderer/features/analyse/beside/earlier-options.ts';
import { paired } from '../../../../../renderer/features/analyse/beside/paired.ts';
import { document, margins } from '../fixture.ts';

function request(fresh: number, prices = 'nominal'): RunRequest {
  return { template: margins.id, bindings: {}, params: { fresh, prices } };
}

function states(...requests: (RunRequest | null)[]): Pick<Project, 'runs'>[] {
  return requests.map((each) => ({ runs: each === null ? [] : [{ id: 'r1', request: each }] }));
}

describe('the options of an analysis before', () => {
  it('come latest first, each once, and not as they are now', () => {
    const all = states(null, request(4), request(5), request(4), request(6), request(5));
    expect(earlierOptions(all, 5, 'r1').map(({ params }) => params['fresh'])).toEqual([6, 4]);
  });

  it('that were taken back count too', () => {
    expect(earlierOptions(states(request(4), request(5)), 0, 'r1')).toEqual([request(5)]);
  });

  it('are named by what was set otherwise', () => {
    expect(changedParams(margins, request(4, 'real'), request(5))).toEqual([
      { title: { en: 'Fresh per kg of dried' }, value: 4, words: null },
      { title: { en: 'Prices' }, value: 'real', words: { en: 'Real' } },
    ]);
  });
});

describe('two results', () => {
  const [setting] = document.parameters;
  if (setting === undefined) throw new Error('no setting in the fixture');
  const other = { ...document, parameters: [{ ...setting, value: 6, shown: { en: '6.0 kg' } }] };

  it('say which settings differ, as they were used', () => {
    expect(differingSettings(document, other)).toEqual([
      { name: 'fresh', title: { en: 'Fresh per kg of dried' }, left: { en: '5.0 kg' }, right: { en: '6.0 kg' } },
    ]);
    expect(differingSettings(document, document)).toEqual([]);
  });

  it('say which data differ, by table and rows', () => {
    const [data] = document.data;
    if (data === undefined) throw new Error('no data in the fixture');
    const less = { ...document, data: [{ ...data, label: 'Old prices', rowsUsed: 60 }] };
    expect(differingData(document, less)).toEqual([
      { need: 'prices', title: { en: 'Prices by level' }, left: 'District prices (72)', right: 'Old prices (60)' },
    ]);
  });

  it('stand part by part: by id within a template, by order across two', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(paired([a, b], [b, c], true)).toEqual([
      [a, null],
      [b, b],
      [null, c],
    ]);
    expect(paired([a], [b, c], false)).toEqual([
      [a, b],
      [null, c],
    ]);
  });
});
