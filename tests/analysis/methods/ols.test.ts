import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../analysis/methods/ols.ts';

// NIST Statistical Reference Datasets, linear regression: data and certified values of Norris (lower difficulty) and
// Longley (higher difficulty, Journal of the American Statistical Association 62, 1967).
const norris = `0.1 0.2 338.8 337.4 118.1 118.2 888.0 884.6 9.2 10.1 228.1 226.5 668.5 666.3 998.5 996.3 449.1 448.6
  778.9 777.0 559.2 558.2 0.3 0.4 0.1 0.6 778.1 775.5 668.8 666.9 339.3 338.0 448.9 447.5 10.8 11.6 557.7 556.0
  228.3 228.1 998.0 995.8 888.8 887.6 119.6 120.2 0.3 0.3 0.6 0.3 557.6 556.8 339.3 339.1 888.0 887.2 998.5 999.0
  778.9 779.0 10.2 11.1 117.6 118.3 228.9 229.2 668.4 669.1 449.2 448.9 0.2 0.5`;

const longley = `60323 83.0 234289 2356 1590 107608 1947 61122 88.5 259426 2325 1456 108632 1948
  60171 88.2 258054 3682 1616 109773 1949 61187 89.5 284599 3351 1650 110929 1950
  63221 96.2 328975 2099 3099 112075 1951 63639 98.1 346999 1932 3594 113270 1952
  64989 99.0 365385 1870 3547 115094 1953 63761 100.0 363112 3578 3350 116219 1954
  66019 101.2 397469 2904 3048 117388 1955 67857 104.6 419180 2822 2857 118734 1956
  68169 108.4 442769 2936 2798 120445 1957 66513 110.8 444546 4681 2637 121950 1958
  68655 112.6 482704 3813 2552 123366 1959 69564 114.2 502601 3931 2514 125368 1960
  69331 115.7 518173 4806 2572 127852 1961 70551 116.9 554894 4007 2827 130081 1962`;

/** Columns of a table written row by row, the first of them y; a column of ones in front of the others. */
function columnsOf(text: string, width: number): { y: number[]; x: number[][] } {
  const numbers = text.split(/\s+/).map(Number);
  const column = (at: number): number[] => numbers.filter((_, index) => index % width === at);
  const y = column(0);
  return { y, x: [y.map(() => 1), ...Array.from({ length: width - 1 }, (_, at) => column(at + 1))] };
}

/** Digits of agreement with a certified value. */
function digits(found: number | undefined, certified: number): number {
  return -Math.log10(Math.max(1e-16, Math.abs((found ?? Number.NaN) - certified) / Math.abs(certified)));
}

function agreement(text: string, width: number, coefficients: number[], errors: number[], r2: number): number {
  const { x, y } = columnsOf(text, width);
  const fit = leastSquares(
    x,
    y,
    x.map((_, at) => `b${String(at)}`),
  );
  if (fit.state === 'deficient') throw new Error(fit.reason);
  return Math.min(
    ...coefficients.map((value, at) => digits(fit.coefficients[at], value)),
    ...errors.map((value, at) => digits(fit.standardErrors?.[at], value)),
    digits(fit.r2 ?? Number.NaN, r2),
  );
}

describe('leastSquares', () => {
  it('agrees with the certified values of Norris to 11 digits', () => {
    const b = [-0.262323073774029, 1.00211681802045];
    const se = [0.232818234301152, 0.429796848199937e-3];
    expect(agreement(norris, 2, b, se, 0.999993745883712)).toBeGreaterThan(11);
  });

  it('agrees with the certified values of Longley to 10 digits', () => {
    const b = [
      -3482258.63459582, 15.0618722713733, -0.35819179292591e-1, -2.02022980381683, -1.03322686717359,
      -0.511041056535807e-1, 1829.15146461355,
    ];
    const se = [
      890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699, 0.214274163161675, 0.22607320006937,
      455.478499142212,
    ];
    expect(agreement(longley, 7, b, se, 0.995479004577296)).toBeGreaterThan(10);
  });

  it('says in words which column the others already tell', () => {
    const x = [1, 2, 3, 4];
    const twice = x.map((value) => 2 * value + 1);
    expect(leastSquares([x.map(() => 1), x, twice], [1, 2, 4, 3], ['constant', 'year', 'doubled'])).toEqual({
      state: 'deficient',
      column: 'doubled',
      reason: 'doubled is told by the columns before it',
    });
  });

  it('says when a column holds nothing and when there are too few points', () => {
    expect([
      leastSquares(
        [
          [1, 1, 1],
          [0, 0, 0],
        ],
        [1, 2, 3],
        ['constant', 'dummy'],
      ),
      leastSquares([[1], [2]], [3], ['constant', 'year']),
    ]).toEqual([
      { state: 'deficient', column: 'dummy', reason: 'dummy has no data but zeros' },
      { state: 'deficient', column: 'year', reason: '2 coefficients from 1 points' },
    ]);
  });
});
