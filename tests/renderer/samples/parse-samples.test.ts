import { describe, expect, it } from 'vitest';
import { parseSamples } from '../../../renderer/samples/parse-samples.ts';

const cocoa = {
  folder: 'cocoa',
  title: { en: 'Cocoa', fr: 'Cacao' },
  summary: 'Growth of production',
  stage: 'production',
  isTeaching: false,
  files: ['cocoa 2024.xlsx'],
};

describe('parseSamples', () => {
  it('reads texts in one or several languages', () => {
    expect(parseSamples({ samples: [cocoa] })).toEqual([{ ...cocoa, summary: { en: 'Growth of production' } }]);
  });

  it.each([
    [{}, /no list of samples/],
    [{ samples: [{ ...cocoa, folder: '../secret' }] }, /entry 1: folder/],
    [{ samples: [cocoa, { ...cocoa, files: [] }] }, /entry 2: files/],
    [{ samples: [{ ...cocoa, files: ['a/b.xlsx'] }] }, /entry 1: files/],
    [{ samples: [{ ...cocoa, title: 5 }] }, /entry 1: title/],
  ])('names the entry and field at fault', (json, fault) => {
    expect(() => parseSamples(json)).toThrow(fault);
  });
});
