import { asymmetricCorrection, impulseResponse, type Estimate } from './error-correction.ts';
import { grangerTest, lagCriteria } from './granger.ts';
import { houck } from './houck.ts';
import { pairIntegration, type PairIntegration, type RuleResult } from './pair-integration.ts';
import { pairOptions, readPairs, type PairSeries } from './pair-rows.ts';
import type { MethodColumn, MethodOptions, MethodRows, MethodTable } from './row-method.ts';
import { phiCritical, thresholdAdjustment } from './threshold-adjustment.ts';
import { completeTimes, differences, valuesAt } from './time-series.ts';
import type { UnitRootVerdict } from './unit-root.ts';

/*
 * Row methods over pairs of log prices (see `readPairs` for the columns they read and `pairOptions` for their options).
 */

type Cell = number | string | boolean | null;

function table(text: readonly string[], numbers: readonly string[], booleans: readonly string[] = []) {
  const typed = (names: readonly string[], type: MethodColumn['type']) => names.map((name) => ({ name, type }));
  return [...typed(text, 'text'), ...typed(numbers, 'number'), ...typed(booleans, 'boolean')];
}

function analysed(given: MethodRows, options: MethodOptions): { pair: PairSeries; result: PairIntegration }[] {
  return readPairs(given).map((pair) => ({
    pair,
    result: pairIntegration(pair.y, pair.x, pairOptions(options, pair.every)),
  }));
}

/** One row a pair: co-movement, verdicts of the two lag rules, cointegration both ways, adjustment, Granger. */
export function marketIntegrationRows(given: MethodRows, options: MethodOptions): MethodTable {
  const numbers = [
    ...['pair', 'n', 'missing', 'span', 'level_correlation', 'change_correlation', 'changes'],
    ...['y_order_fixed', 'y_order_aic', 'x_order_fixed', 'x_order_aic'],
    ...['eg_fixed', 'eg_fixed_p', 'eg_aic', 'eg_aic_p', 'back_fixed', 'back_fixed_p', 'back_aic', 'back_aic_p'],
    ...['intercept', 'slope', 'r2', 'elasticity', 'elasticity_se', 'hac_lag'],
    ...['adjustment', 'adjustment_se', 'adjustment_t', 'adjustment_p', 'impact', 'correction_n', 'correction_r2'],
    ...['half_life', 'granger_k', 'granger_f', 'granger_p', 'back_granger_k', 'back_granger_f', 'back_granger_p'],
  ];
  const text = ['verdict', 'verdict_fixed', 'verdict_aic', 'granger_form'];
  const rows = analysed(given, options).map(({ pair, result }): Cell[] => {
    const { fixed, aic, relation, elasticity, correction, granger } = result;
    return [
      ...[result.verdict, fixed?.verdict ?? null, aic?.verdict ?? null, granger?.form ?? null],
      Number(pair.pair),
      ...[result.n, result.missing, result.span, result.levelCorrelation, result.changeCorrelation, result.changes],
      ...[fixed?.y.order ?? null, aic?.y.order ?? null, fixed?.x.order ?? null, aic?.x.order ?? null],
      ...statistic(fixed?.forward),
      ...statistic(aic?.forward),
      ...statistic(fixed?.backward),
      ...statistic(aic?.backward),
      ...[relation?.intercept ?? null, relation?.slope ?? null, relation?.r2 ?? null],
      ...[elasticity?.slope ?? null, elasticity?.error ?? null, elasticity?.hacLag ?? null],
      ...estimate(correction?.adjustment ?? null),
      ...[correction?.impact.value ?? null, correction?.n ?? null, correction?.r2 ?? null, result.halfLife],
      ...[granger?.yFromX?.k ?? null, granger?.yFromX?.f ?? null, granger?.yFromX?.p ?? null],
      ...[granger?.xFromY?.k ?? null, granger?.xFromY?.f ?? null, granger?.xFromY?.p ?? null],
    ];
  });
  return { columns: table(text, numbers), rows };
}

/** Every unit-root test behind the verdict: of y, x and the residuals both ways, under both lag rules. */
export function integrationTestsRows(given: MethodRows, options: MethodOptions): MethodTable {
  const columns = table(
    ['subject', 'form', 'rule'],
    ['pair', 'position', 'statistic', 'critical', 'p', 'lag', 'n'],
    ['is_rejected', 'is_at_limit'],
  );
  const rows = analysed(given, options).flatMap(({ pair, result }) => {
    const rules: readonly (readonly [string, RuleResult | null])[] = [
      ['fixed', result.fixed],
      ['aic', result.aic],
    ];
    const tests = rules.flatMap(([rule, found]): (readonly [string, string, string, UnitRootVerdict | null])[] =>
      found === null
        ? []
        : [
            ['y', 'levels', rule, found.y.level],
            ['y', 'changes', rule, found.y.change],
            ['x', 'levels', rule, found.x.level],
            ['x', 'changes', rule, found.x.change],
            ['forward', 'residuals', rule, found.forward],
            ['backward', 'residuals', rule, found.backward],
          ],
    );
    return tests.map(([subject, form, rule, verdict], position): Cell[] => {
      const test = verdict?.test.state === 'tested' ? verdict.test : null;
      return [
        ...[subject, form, rule, Number(pair.pair), position],
        ...[test?.statistic ?? null, verdict?.critical ?? null, verdict?.p ?? null, test?.lag ?? null, test?.n ?? null],
        ...[verdict?.isRejected ?? null, test?.isAtLimit ?? null],
      ];
    });
  });
  return { columns, rows };
}

/** Granger tests of the pairs for 1 to the most lags in both directions, with the criteria; nothing where the tree stops. */
export function grangerLagsRows(given: MethodRows, options: MethodOptions): MethodTable {
  const columns = table(['direction'], ['pair', 'k', 'f', 'p', 'n', 'aic', 'bic'], ['is_chosen']);
  const rows = analysed(given, options).flatMap(({ pair, result: { granger } }) => {
    if (granger === null) return [];
    const most = pairOptions(options, pair.every).grangerMost;
    const [y, x] = [pair.y, pair.x].map((each) => (granger.form === 'changes' ? differences(each) : each));
    return (['x-to-y', 'y-to-x'] as const).flatMap((direction) => {
      const [left, right] = direction === 'x-to-y' ? [y ?? [], x ?? []] : [x ?? [], y ?? []];
      const chosen = (direction === 'x-to-y' ? granger.yFromX : granger.xFromY)?.k ?? null;
      const criteria = lagCriteria(left, right, most);
      return Array.from({ length: most }, (_, i): Cell[] => {
        const k = i + 1;
        const test = grangerTest(left, right, k);
        const level = criteria.find((each) => each.k === k);
        const found = [test?.f ?? null, test?.p ?? null, test?.n ?? null, level?.aic ?? null, level?.bic ?? null];
        return [direction, Number(pair.pair), k, ...found, k === chosen];
      });
    });
  });
  return { columns, rows };
}

/** Coefficients of the error-correction model of the pairs that have one. */
export function priceAdjustmentRows(given: MethodRows, options: MethodOptions): MethodTable {
  const columns = table(['term'], ['pair', 'value', 'se', 't', 'p']);
  const rows = analysed(given, options).flatMap(({ pair, result: { correction } }) => {
    if (correction === null) return [];
    const { adjustment, impact, laterImpact, momentum } = correction;
    const terms: [string, Estimate][] = [
      ['adjustment', adjustment],
      ['impact', impact],
      ['impact-before', laterImpact],
      ['momentum', momentum],
    ];
    return terms.map(([term, each]): Cell[] => [term, Number(pair.pair), ...estimate(each)]);
  });
  return { columns, rows };
}

/** Percent by which y has moved h periods after a lasting rise of x by 1 %; option `horizon`. */
export function priceResponseRows(given: MethodRows, options: MethodOptions): MethodTable {
  const horizon = Number(options['horizon'] ?? 24);
  const rows = analysed(given, options).flatMap(({ pair, result: { correction, relation, halfLife } }) => {
    // Without a half-life the path does not return to the line, and says nothing.
    if (correction === null || relation === null || halfLife === null) return [];
    const path = impulseResponse(correction, relation.slope, horizon);
    return path.map((response, h): Cell[] => [Number(pair.pair), h, response, relation.slope]);
  });
  return { columns: table([], ['pair', 'h', 'response', 'long_run']), rows };
}

/**
 * Rises against falls: the asymmetric error-correction model, Houck's model, TAR and MTAR. `test_f`, `test_p`: both are
 * equal; `phi` against `phi_critical` of TAR and MTAR says whether that may be read. Option `threshold`: `zero`, `chan`.
 */
export function priceAsymmetryRows(given: MethodRows, options: MethodOptions): MethodTable {
  const columns = table(
    ['model'],
    ['pair', 'rise', 'fall', 'test_f', 'test_p', 'phi', 'phi_critical', 'threshold', 'n'],
    ['is_read'],
  );
  const threshold = options['threshold'] === 'chan' ? 'chan' : 'zero';
  const rows = analysed(given, options).flatMap(({ pair, result }) => {
    const { y, x } = alignedLogs(pair);
    const found: Cell[][] = [];
    const row = (model: string, isRead: boolean, ...values: (number | null | undefined)[]): void => {
      found.push([model, Number(pair.pair), ...values.map((value) => value ?? null), isRead]);
    };
    const { relation, correction } = result;
    if (relation === null) return [];
    const split = correction === null ? null : asymmetricCorrection(y, x, relation.residuals);
    if (split !== null) {
      const { above, below, sameAdjustment, rise, fall, sameImpact, n } = split;
      row('adjustment', true, above.value, below.value, sameAdjustment?.f, sameAdjustment?.p, null, null, null, n);
      row('impact', true, rise.value, fall.value, sameImpact?.f, sameImpact?.p, null, null, null, n);
    }
    if (correction !== null) {
      const level = pairOptions(options, pair.every).level;
      for (const momentum of [false, true]) {
        const test = thresholdAdjustment(relation.residuals, { momentum, threshold, lags: 1 });
        if (test === null) continue;
        const critical = phiCritical(momentum, level, test.n);
        const { above, below, isSymmetric, phi, n } = test;
        const isRead = phi > critical;
        row(
          momentum ? 'mtar' : 'tar',
          isRead,
          ...[above, below, isRead ? isSymmetric?.f : null, isRead ? isSymmetric?.p : null],
          ...[phi, critical, test.threshold, n],
        );
      }
    }
    const at = completeTimes([y, x]);
    const long = houck(at, valuesAt(y, at), valuesAt(x, at));
    if (long !== null) {
      // A long-run test of Houck's kind is invalid where the prices are cointegrated.
      row(
        'houck',
        correction === null,
        long.rise,
        long.fall,
        long.isSymmetric?.f,
        long.isSymmetric?.p,
        null,
        null,
        null,
        long.n,
      );
    }
    return found;
  });
  return { columns, rows };
}

/** The prices over the months that the relation was fitted on. */
function alignedLogs(pair: PairSeries): Pick<PairSeries, 'y' | 'x'> {
  const at = completeTimes([pair.y, pair.x]);
  const [from, to] = [at[0] ?? 0, (at.at(-1) ?? -1) + 1];
  return { y: pair.y.slice(from, to), x: pair.x.slice(from, to) };
}

function statistic(verdict: UnitRootVerdict | null | undefined): [number | null, number | null] {
  return verdict?.test.state === 'tested' ? [verdict.test.statistic, verdict.p] : [null, null];
}

function estimate(each: Estimate | null): (number | null)[] {
  return each === null ? [null, null, null, null] : [each.value, each.error, each.t, each.p];
}
