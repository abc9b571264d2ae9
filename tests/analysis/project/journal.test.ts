import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../analysis/project/crc32c.ts';
import { journalMark, journalRecord, readJournal } from '../../../analysis/project/journal.ts';

const commands = [
  { kind: 'rename-study', title: 'Абрикос' },
  { kind: 'move-block', block: 'a', to: 3 },
  { kind: 'remove-run', run: 'r1' },
];

function journalOf(values: readonly unknown[]): Uint8Array {
  const parts = [journalMark, ...values.map(journalRecord)];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe('crc32c', () => {
  // RFC 3720, appendix B.4, and the check value of the catalogue of CRC algorithms.
  it.each([
    ['32 bytes of zero', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['0 to 31', Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
    ['123456789', new TextEncoder().encode('123456789'), 0xe3069283],
  ])('gives the published value for %s', (_, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });
});

describe('readJournal', () => {
  it('reads back what was written', () => {
    const bytes = journalOf(commands);
    expect(readJournal(bytes)).toEqual({ records: commands, wholeBytes: bytes.length, isCut: false });
  });

  it('reads the whole records before a cut at any byte', () => {
    const bytes = journalOf(commands);
    const ends = commands.map((_, index) => journalOf(commands.slice(0, index + 1)).length);
    for (let length = 0; length < bytes.length; length += 1) {
      const { records } = readJournal(bytes.subarray(0, length));
      expect([length, records]).toEqual([length, commands.slice(0, ends.filter((end) => end <= length).length)]);
    }
  });

  it('never uses a record with a flipped bit, nor one after it', () => {
    const bytes = journalOf(commands);
    const first = journalOf(commands.slice(0, 1)).length;
    const second = journalOf(commands.slice(0, 2)).length;
    for (let bit = first * 8; bit < second * 8; bit += 1) {
      const damaged = bytes.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([bit, readJournal(damaged).records]).toEqual([bit, commands.slice(0, 1)]);
    }
  });

  it('takes a file of zeros, or of anything else, for an empty journal', () => {
    expect(readJournal(new Uint8Array(100)).records).toEqual([]);
    expect(readJournal(Uint8Array.from([...journalMark, ...new Uint8Array(100)])).records).toEqual([]);
  });
});
