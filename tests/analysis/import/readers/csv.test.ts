import { describe, expect, it } from 'vitest';
import { openGrids } from '../../../../analysis/import/readers/open.ts';
import { readText } from '../../../../analysis/import/readers/csv.ts';
import type { TextDialect } from '../../../../analysis/import/plan/plan.ts';

const utf8 = new TextEncoder();

function rowsOf(text: string | Uint8Array, given: TextDialect | null = null): string[][] {
  const { grid } = readText(typeof text === 'string' ? utf8.encode(text) : text, 'a.csv', given);
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.fieldCount(row) }, (_, column) => grid.text(row, column)),
  );
}

const codesOf = (text: string): string[] => readText(utf8.encode(text), 'a.csv').notices.map(({ code }) => code);

describe('fields of a text file', () => {
  it.each<[string, string, string[][]]>([
    [
      'line ends of three kinds',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'line ends, delimiters and quotes inside quotes',
      'a,b\n"x\r\ny","1,5"\n"say ""yes""",2\n',
      [
        ['a', 'b'],
        ['x\r\ny', '1,5'],
        ['say "yes"', '2'],
      ],
    ],
    [
      'text and blanks after a closing quote',
      'a,b\n"x" ,1\n"y" z,2\n',
      [
        ['a', 'b'],
        ['x', '1'],
        ['y z', '2'],
      ],
    ],
    [
      'blanks inside quotes',
      'a,b\n" x ",1\n',
      [
        ['a', 'b'],
        [' x ', '1'],
      ],
    ],
    [
      'a quote that never closes',
      'a,b\n"x,1\n2,3\n',
      [
        ['a', 'b'],
        ['"x', '1'],
        ['2', '3'],
      ],
    ],
    [
      'a quote inside a field',
      'a,b\n5" pipe,1\n6" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '1'],
        ['6" pipe', '2'],
      ],
    ],
    [
      'empty fields, also at the very end',
      'a,b,c\n,,\n1,"",',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
        ['1', '', ''],
      ],
    ],
    ['rows of other widths', 'a,b\n1,2,3\n4\n5,6\n', [['a', 'b'], ['1', '2', '3'], ['4'], ['5', '6']]],
    [
      'zero bytes',
      'a,b\n1\0,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\n1\n2\n', [['a'], ['1'], ['2']]],
    [
      'single quotes',
      "a;b\n'x;y';1\n'it''s';2\n",
      [
        ['a', 'b'],
        ['x;y', '1'],
        ["it's", '2'],
      ],
    ],
    [
      'a stated delimiter',
      'sep=|\na|b,c\n1|2,3\n',
      [
        ['sep=', ''],
        ['a', 'b,c'],
        ['1', '2,3'],
      ],
    ],
    [
      'figures as they stand',
      'a;b\n0,62;007\n57,22;1E5\n9007199254740993;141.0\n',
      [
        ['a', 'b'],
        ['0,62', '007'],
        ['57,22', '1E5'],
        ['9007199254740993', '141.0'],
      ],
    ],
  ])('keeps %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it('are the same by column and by cell', () => {
    const { grid } = readText(utf8.encode('a;b;c\n"x";"y ""z""";1\n\n2;"q\nr"\n;"é" ;漢字\n'), 'a.csv');
    for (let column = 0; column < grid.columnCount; column += 1) {
      const { bytes, starts, ends, distinct } = grid.fields(column);
      const texts = [...starts].map((start, row) => new TextDecoder().decode(bytes.subarray(start, ends[row])));
      const cells = Array.from({ length: grid.rowCount }, (_, row) => grid.text(row, column));
      const each = distinct();
      expect([texts, [...(each?.codes ?? [])].map((code) => each?.texts[code])]).toEqual([cells, cells]);
      expect(grid.filled(column)).toBe(cells.filter((text) => text.trim() !== '').length);
    }
  });

  it('come back from files written with random contents', () => {
    const random = randomOf(5);
    for (let time = 0; time < 60; time += 1) {
      const rows = Array.from({ length: 1 + Math.floor(random() * 30) }, () =>
        Array.from({ length: 3 }, () =>
          Array.from({ length: Math.floor(random() * 6) }, () =>
            pick(['a', 'é', '漢', ' ', '"', ';', '\n', '\r\n', '1', '.'], random),
          ).join(''),
        ),
      );
      const end = pick(['\n', '\r\n', '\r'], random);
      const text =
        rows
          .map((row) =>
            row
              .map((field) => (/["\n\r;]/.test(field) || random() < 0.2 ? `"${field.replaceAll('"', '""')}"` : field))
              .join(';'),
          )
          .join(end) + end;
      const given: TextDialect = { encoding: 'utf-8', delimiter: ';', quote: '"', reason: '' };
      const kept = [...rows];
      while (kept.length > 0 && kept.at(-1)?.every((field) => field.trim() === '')) kept.pop();
      if (kept.length > 0) expect(rowsOf(text, given).slice(0, kept.length)).toEqual(kept);
    }
  });
});

describe('the dialect of a text file', () => {
  const dialect = (text: string): unknown[] => {
    const { delimiter, quote } = readText(utf8.encode(text), 'a.csv').dialect;
    return [delimiter, quote];
  };

  it.each<[string, string, unknown[]]>([
    ['a semicolon beside decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', [';', null]],
    ['a tab', 'a\tb\n1,2\t3;4\n', ['\t', null]],
    ['a bar', 'a|b\n1|2\n', ['|', null]],
    ['a comma in a file whose title has semicolons', 'Crops; areas; yields\na,b,c\n1,2,3\n4,5,6\n7,8,9\n', [',', null]],
    ['double quotes', 'a,b\n"x, y",1\n', [',', '"']],
  ])('is told by its lines: %s', (_, text, found) => {
    expect(dialect(text)).toEqual(found);
  });

  it('is told by the whole file, where its beginning says otherwise', () => {
    const notes = `${'see also; the notes; below\n'.repeat(12_000)}`;
    const table = 'region,crop,area,yield\n'.repeat(40_000);
    const { delimiter, reason } = readText(utf8.encode(notes + table), 'a.csv').dialect;
    expect([delimiter, reason]).toEqual([',', 'utf-8: plain ASCII. Delimiter: 40000 of 52000 lines have 4 fields.']);
  });
});

describe('the notices of a text file', () => {
  it('count ragged rows and name them', () => {
    const { notices } = readText(utf8.encode('a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n'), 'a.csv');
    expect(notices.map(({ code, rows, count }) => [code, rows, count])).toEqual([['ragged-rows', [3, 4], 2]]);
  });

  it('tell of open quotes, zero bytes and lost characters', () => {
    expect(codesOf('a,b\n"x,1\n2,3\n')).toEqual(['quote-not-closed']);
    expect(codesOf('a,b\n1\0,2\n')).toEqual(['zero-bytes']);
    expect(codesOf('a,b\n\ufffd,2\n')).toEqual(['characters-lost']);
  });

  it('say nothing of a plain table', () => {
    expect(codesOf('a,b\n1,2\n')).toEqual([]);
  });
});

describe('a large text file', () => {
  const bytes = utf8.encode('region;crop;t\nNorth;maize;12,5\n'.repeat(700_000));

  it('is read in steps that tell how far they are', async () => {
    const told: number[] = [];
    await openGrids(bytes, 'a.csv', { progress: (done, total) => told.push(done / total) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('is left off between two steps when somebody cancels', async () => {
    const stop = new AbortController();
    let steps = 0;
    const progress = (): void => {
      steps += 1;
      if (steps === 2) stop.abort(new Error('enough'));
    };
    await expect(openGrids(bytes, 'a.csv', { progress, signal: stop.signal })).rejects.toThrow('enough');
    expect(steps).toBe(2);
  });
});

describe('a hostile text file', () => {
  it('of open quotes alone is read in time that grows with its length', () => {
    const line = `"${'x'.repeat(100)},1\n`;
    const took = (lines: number): number => {
      const begun = performance.now();
      readText(utf8.encode(line.repeat(lines)), 'a.csv', { encoding: 'utf-8', delimiter: ',', quote: '"', reason: '' });
      return performance.now() - begun;
    };
    took(1000);
    expect(took(40_000)).toBeLessThan(2000);
  });
});

function randomOf(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
