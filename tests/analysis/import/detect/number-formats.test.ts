import { describe, expect, it } from 'vitest';
import { numberLook, readNumber } from '../../../../analysis/import/detect/number-text.ts';
import type { NumberMarks } from '../../../../analysis/import/plan/plan.ts';

/** Repeatable numbers: the generator of Park and Miller (1988). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const thousandsMarks = [null, ',', '.', ' ', "'"] as const;
const spaces = [' ', '\u00a0', '\u202f', '\u2009'];
const digitSets = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９'];
const negatives = [
  (text: string) => `-${text}`,
  (text: string) => `\u2212${text}`,
  (text: string) => `(${text})`,
  (text: string) => `${text}-`,
];

function written(value: number, decimals: number, marks: NumberMarks, space: string): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const mark = marks.thousands === ' ' ? space : marks.thousands;
  const grouped = mark === null ? whole : whole.replace(/\B(?=(\d{3})+$)/g, mark);
  return decimals === 0 ? grouped : `${grouped}${marks.decimal ?? '.'}${fraction}`;
}

describe('a number written in any format', () => {
  it('is read back as it was, in 4000 random writings of every mark, digit and minus', () => {
    const random = randoms(20_261_121);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    for (let n = 0; n < 4000; n += 1) {
      const decimal = pick(['.', ','] as const);
      const marks: NumberMarks = { decimal, thousands: pick(thousandsMarks.filter((mark) => mark !== decimal)) };
      const decimals = Math.floor(random() * 4);
      const size = 10 ** Math.floor(random() * 10);
      const value = Number((random() * size).toFixed(decimals));
      const plain = written(value, decimals, marks, pick(spaces));
      const isNegative = value !== 0 && random() < 0.3;
      const signed = isNegative ? pick(negatives)(plain) : plain;
      const digits = pick(digitSets);
      const dressed = signed.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
      const text = pick([
        dressed,
        ` ${dressed} `,
        `${dressed} %`,
        `${dressed} USD`,
        `€${dressed}`,
        `${dressed}\u00a0руб.`,
      ]);
      expect(readNumber(text, marks), `${text} ${JSON.stringify(marks)}`).toBe(isNegative ? -value : value);
      expect(numberLook(text).shape, text).not.toBe('none');
    }
  });

  it('reads the Arabic marks whatever the column decides', () => {
    for (const marks of [
      { decimal: '.', thousands: ',' },
      { decimal: ',', thousands: '.' },
      { decimal: null, thousands: null },
    ] as const) {
      expect(readNumber('١٬٠٢٤٬٠٠٠٫٥', marks)).toBe(1_024_000.5);
    }
  });

  it('reads crores and lakhs, powers of ten, and signs of currency', () => {
    const marks = { decimal: '.', thousands: ',' } as const;
    expect(readNumber('1,23,45,678.5', marks)).toBe(12_345_678.5);
    expect(readNumber('1.5E+3', marks)).toBe(1500);
    expect(readNumber('($1,200)', marks)).toBe(-1200);
    expect(numberLook('1 500 FCFA').currency).toBe('FCFA');
    expect(numberLook('12.5 %').isPercent).toBe(true);
  });

  it('leaves words, units and seasons alone', () => {
    for (const text of ['12 kg', '2021/22', 'B12', '1.2.3', '12 34', '(12', '--5', '12 all', '5-', 'top 10']) {
      const isFigure = text === '5-';
      expect(numberLook(text).shape === 'none', text).toBe(!isFigure);
    }
  });
});
