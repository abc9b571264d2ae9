import {
  cointegrationTests,
  dynamicElasticity,
  longRunRelation,
  type Elasticity,
  type Relation,
} from './engle-granger.ts';
import { errorCorrection, halfLife, type ErrorCorrection } from './error-correction.ts';
import { bestLag, grangerTest, lagCriteria } from './granger.ts';
import type { TestLevel } from './mackinnon.ts';
import type { RestrictionTest } from './restriction-test.ts';
import { completeTimes, differences, valuesAt, type Series } from './time-series.ts';
import { integrationOrder, type Integration, type UnitRootVerdict } from './unit-root.ts';

/*
 * Two log prices of one product, by the decision tree of the methods: enough months in common, order of integration,
 * cointegration in both directions, each with a fixed lag and with the lag of AIC.
 */

export interface PairOptions {
  readonly level: TestLevel;
  readonly fixedLag: number;
  readonly grangerMost: number;
  readonly grangerBy: 'aic' | 'bic';
  /** Fewest periods that both prices have, and the largest part of gaps between the first and the last of them. */
  readonly fewest: number;
  readonly largestGapShare: number;
}

/** What the tree says under one lag rule. */
export type RuleVerdict = 'linked' | 'no-link' | 'depends-on-direction' | 'stationary' | 'mixed' | 'untested';

export type PairVerdict = RuleVerdict | 'depends-on-lag' | 'too-short' | 'too-many-gaps' | 'constant' | 'same';

/** One lag rule: orders of y and x, and the tests of the residuals in both directions. */
export interface RuleResult {
  readonly y: Integration;
  readonly x: Integration;
  readonly forward: UnitRootVerdict | null;
  readonly backward: UnitRootVerdict | null;
  readonly verdict: RuleVerdict;
}

export interface PairGranger {
  readonly form: 'levels' | 'changes';
  /** Does x help to predict y; does y help to predict x. */
  readonly yFromX: (RestrictionTest & { readonly k: number; readonly n: number }) | null;
  readonly xFromY: (RestrictionTest & { readonly k: number; readonly n: number }) | null;
}

export interface PairIntegration {
  readonly n: number;
  readonly missing: number;
  readonly span: number;
  readonly levelCorrelation: number | null;
  readonly changeCorrelation: number | null;
  readonly changes: number;
  readonly verdict: PairVerdict;
  readonly relation: Relation | null;
  readonly backward: Relation | null;
  readonly fixed: RuleResult | null;
  readonly aic: RuleResult | null;
  readonly elasticity: Elasticity | null;
  readonly correction: ErrorCorrection | null;
  readonly halfLife: number | null;
  readonly granger: PairGranger | null;
}

/** Analyse y against x, both in logs at equal steps of time over the same grid. */
export function pairIntegration(y: Series, x: Series, options: PairOptions): PairIntegration {
  const at = completeTimes([y, x]);
  const span = at.length === 0 ? 0 : (at.at(-1) ?? 0) - (at[0] ?? 0) + 1;
  // Both prices over the months from the first to the last that both have.
  const [left, right] = [y, x].map((each) => each.slice(at[0] ?? 0, (at[0] ?? 0) + span));
  const [own, other] = [left ?? [], right ?? []];
  const common = {
    n: at.length,
    missing: span - at.length,
    span,
    ...correlations(own, other),
  };
  const stop = (verdict: PairVerdict): PairIntegration => ({ ...common, ...nothing, verdict });
  const relation = longRunRelation(own, other);
  const backward = longRunRelation(other, own);
  if (at.length < options.fewest) return stop('too-short');
  if (common.missing > options.largestGapShare * span) return stop('too-many-gaps');
  if (relation.state === 'unfitted') return stop(relation.reason === 'too-few' ? 'too-short' : relation.reason);
  if (backward.state === 'unfitted') return stop(backward.reason === 'too-few' ? 'too-short' : backward.reason);
  const tests = { forward: testsOf(relation, options), backward: testsOf(backward, options) };
  const fixed = ruleResult(own, other, options, options.fixedLag, tests.forward.fixed, tests.backward.fixed);
  const aic = ruleResult(own, other, options, 'aic', tests.forward.aic, tests.backward.aic);
  const verdict = fixed.verdict === aic.verdict ? fixed.verdict : 'depends-on-lag';
  const isLinked = [fixed.verdict, aic.verdict].some((each) => each === 'linked' || each === 'depends-on-direction');
  const correction = isLinked ? errorCorrection(own, other, relation.residuals) : null;
  return {
    ...common,
    verdict,
    relation,
    backward,
    fixed,
    aic,
    elasticity: isLinked ? dynamicElasticity(own, other) : null,
    correction,
    halfLife: correction === null ? null : halfLife(correction.adjustment.value),
    granger: grangerOf(own, other, [fixed.verdict, aic.verdict], options),
  };
}

const nothing = {
  relation: null,
  backward: null,
  fixed: null,
  aic: null,
  elasticity: null,
  correction: null,
  halfLife: null,
  granger: null,
} as const;

function testsOf(relation: Relation, options: PairOptions): ReturnType<typeof cointegrationTests> {
  return cointegrationTests(relation, options.level, options.fixedLag);
}

function ruleResult(
  y: Series,
  x: Series,
  options: PairOptions,
  rule: number | 'aic',
  forward: UnitRootVerdict,
  backward: UnitRootVerdict,
): RuleResult {
  const orders = { y: integrationOrder(y, rule, options.level), x: integrationOrder(x, rule, options.level) };
  const verdict = ruleVerdict(orders.y.order, orders.x.order, forward.isRejected, backward.isRejected);
  return { ...orders, forward, backward, verdict };
}

function ruleVerdict(
  y: Integration['order'],
  x: Integration['order'],
  forward: boolean | null,
  backward: boolean | null,
): RuleVerdict {
  if (y === null || x === null) return 'untested';
  if (y === 0 && x === 0) return 'stationary';
  if (y !== 1 || x !== 1) return 'mixed';
  if (forward === null || backward === null) return 'untested';
  return forward !== backward ? 'depends-on-direction' : forward ? 'linked' : 'no-link';
}

/** In levels where a rule finds both prices stationary and none finds them integrated, else in changes; mixed stops. */
function grangerOf(y: Series, x: Series, verdicts: readonly RuleVerdict[], options: PairOptions): PairGranger | null {
  const isIntegrated = verdicts.some((each) => ['linked', 'no-link', 'depends-on-direction'].includes(each));
  if (!isIntegrated && !verdicts.includes('stationary')) return null;
  const [left, right] = isIntegrated ? [differences(y), differences(x)] : [y, x];
  return {
    form: isIntegrated ? 'changes' : 'levels',
    yFromX: chosenGranger(left, right, options),
    xFromY: chosenGranger(right, left, options),
  };
}

function chosenGranger(y: Series, x: Series, options: PairOptions): PairGranger['yFromX'] {
  const k = bestLag(lagCriteria(y, x, options.grangerMost), options.grangerBy);
  const test = k === null ? null : grangerTest(y, x, k);
  return test === null || k === null ? null : { ...test, k };
}

function correlations(
  y: Series,
  x: Series,
): { levelCorrelation: number | null; changeCorrelation: number | null; changes: number } {
  const [dy, dx] = [differences(y), differences(x)];
  const changes = completeTimes([dy, dx]);
  const levels = completeTimes([y, x]);
  return {
    levelCorrelation: correlation(valuesAt(y, levels), valuesAt(x, levels)),
    changeCorrelation: correlation(valuesAt(dy, changes), valuesAt(dx, changes)),
    changes: changes.length,
  };
}

/** Pearson's correlation; null of fewer than three pairs, or where one side never moves. */
export function correlation(y: readonly number[], x: readonly number[]): number | null {
  const n = y.length;
  if (n < 3) return null;
  const [my, mx] = [y, x].map((each) => each.reduce((sum, value) => sum + value, 0) / n);
  let [yy, xx, yx] = [0, 0, 0];
  y.forEach((value, i) => {
    const [a, b] = [value - (my ?? 0), (x[i] ?? 0) - (mx ?? 0)];
    yy += a * a;
    xx += b * b;
    yx += a * b;
  });
  const floor = 1e-24 * n;
  return yy <= floor || xx <= floor ? null : Math.max(-1, Math.min(1, yx / Math.sqrt(yy * xx)));
}
