import { expect, it } from 'vitest';
import { nelderMead } from '../../../analysis/methods/nelder-mead.ts';

it('finds the bottom of the valley of Rosenbrock (1960)', () => {
  const rosenbrock = ([x = 0, y = 0]: readonly number[]): number => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
  const { at, value } = nelderMead(rosenbrock, [-1.2, 1], { steps: [0.5, 0.5], most: 2000 });
  expect(at[0]).toBeCloseTo(1, 4);
  expect(at[1]).toBeCloseTo(1, 4);
  expect(value).toBeLessThan(1e-8);
});

it('finds the corner where bounds hold the values', () => {
  const clamp = (x: number): number => Math.min(1, Math.max(0, x));
  const f = ([x = 0, y = 0]: readonly number[]): number => (clamp(x) - 2) ** 2 + (clamp(y) + 1) ** 2;
  const { at } = nelderMead(f, [0.5, 0.5], { steps: [0.1, 0.1], most: 500 });
  expect(at.map(clamp)).toEqual([1, 0]);
});

it('takes no more evaluations than it is given, but for the last step', () => {
  const { evaluations } = nelderMead((at) => at.reduce((sum, x) => sum + x ** 4, 0), [5, 5, 5], {
    steps: [1, 1, 1],
    most: 60,
  });
  expect(evaluations).toBeLessThan(70);
});

it('leaves a place without a value', () => {
  const f = ([x = 0]: readonly number[]): number => (x > 3 ? Number.NaN : (x - 2) ** 2);
  expect(nelderMead(f, [0], { steps: [1], most: 300 }).at[0]).toBeCloseTo(2, 3);
});
