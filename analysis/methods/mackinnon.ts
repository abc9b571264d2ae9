import { normalCdf } from './distributions.ts';

/*
 * Critical values of unit-root and cointegration tests (MacKinnon 2010, QED Working Paper 1227, response surfaces) and
 * asymptotic p-values (MacKinnon 1994, Journal of Business and Economic Statistics 12).
 */

/** Level of a test in percent. */
export type TestLevel = 1 | 5 | 10;

/** Series in the relation (1: a plain unit-root test, 2: residuals of one regressor), with what is deterministic. */
export type UnitRootCase = '1 constant' | '1 trend' | '2 constant' | '2 trend' | '3 constant';

type Surface = readonly [number, number, number, number];

const surfaces: Readonly<Record<UnitRootCase, Readonly<Record<TestLevel, Surface>>>> = {
  '1 constant': {
    1: [-3.43035, -6.5393, -16.786, -79.433],
    5: [-2.86154, -2.8903, -4.234, -40.04],
    10: [-2.56677, -1.5384, -2.809, 0],
  },
  '1 trend': {
    1: [-3.95877, -9.0531, -28.428, -134.155],
    5: [-3.41049, -4.3904, -9.036, -45.374],
    10: [-3.12705, -2.5856, -3.925, -22.38],
  },
  '2 constant': {
    1: [-3.89644, -10.9519, -33.527, 0],
    5: [-3.33613, -6.1101, -6.823, 0],
    10: [-3.04445, -4.2412, -2.72, 0],
  },
  '2 trend': {
    1: [-4.32762, -15.4387, -35.679, 0],
    5: [-3.78057, -9.5106, -12.074, 0],
    10: [-3.49631, -7.0815, -7.538, 21.892],
  },
  '3 constant': {
    1: [-4.29374, -14.4354, -33.195, 47.433],
    5: [-3.74066, -8.5632, -10.852, 27.982],
    10: [-3.45218, -6.2143, -3.718, 0],
  },
};

interface Approximation {
  /** Below it the low polynomial counts. */
  readonly change: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly least: number;
  readonly most: number;
}

const approximations: Readonly<Partial<Record<UnitRootCase, Approximation>>> = {
  '1 constant': {
    change: -1.61,
    low: [2.1659, 1.4412, 0.038269],
    high: [1.7339, 0.93202, -0.12745, -0.010368],
    least: -18.83,
    most: 2.74,
  },
  '1 trend': {
    change: -2.89,
    low: [3.2512, 1.6047, 0.049588],
    high: [2.5261, 0.61654, -0.37956, -0.060285],
    least: -16.18,
    most: 0.7,
  },
  '2 constant': {
    change: -2.62,
    low: [2.92, 1.5012, 0.039796],
    high: [2.1945, 0.64695, -0.29198, -0.042377],
    least: -18.86,
    most: 0.92,
  },
  '2 trend': {
    change: -3.19,
    low: [3.6646, 1.5419, 0.036448],
    high: [2.85, 0.5272, -0.36622, -0.051695],
    least: -21.15,
    most: 0.63,
  },
};

/** Critical value for T observations: the statistic has to lie below it. */
export function unitRootCritical(which: UnitRootCase, level: TestLevel, observations: number): number {
  const [b0, b1, b2, b3] = surfaces[which][level];
  return b0 + b1 / observations + b2 / observations ** 2 + b3 / observations ** 3;
}

/** Asymptotic p-value of a statistic; null for a case without an approximation. */
export function unitRootPValue(which: UnitRootCase, statistic: number): number | null {
  const known = approximations[which];
  if (known === undefined) return null;
  if (statistic > known.most) return 1;
  if (statistic < known.least) return 0;
  const terms = statistic <= known.change ? known.low : known.high;
  return normalCdf(terms.reduce((sum, term, power) => sum + term * statistic ** power, 0));
}
