import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../analysis/engine/engine.ts';
import { openNativeEngine } from '../analysis/node/native-engine.ts';
import { importSample, indicatorsOf, rowsOf, runSample } from './support/sample-run.ts';

// Results of the regional samples by plain arithmetic over the imported rows, without the database's help.
let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

interface Harvest {
  readonly state: string;
  readonly year: number;
  readonly area: number;
  readonly amount: number;
}

async function sugarcane(): Promise<readonly Harvest[]> {
  await importSample('brazil-sugarcane-by-state', engine);
  return (await rowsOf(engine, 't1')).map((row) => ({
    state: String(row['state']),
    year: Number(String(row['season']).slice(0, 4)),
    area: 1000 * Number(row['area_1000_ha']),
    amount: 1000 * Number(row['production_1000_t']),
  }));
}

describe('sugarcane in Brazil', () => {
  it('trend: states that report in every season, least squares on logarithms', async () => {
    const actual = indicatorsOf(await runSample('brazil-sugarcane-by-state', engine, 0));
    const rows = await sugarcane();
    const years = [...new Set(rows.map(({ year }) => year))].toSorted();
    const states = [...new Set(rows.map(({ state }) => state))];
    const panel = states.filter((state) => rows.filter((row) => row.state === state).length === years.length);
    const total = (what: 'area' | 'amount'): number[] =>
      years.map((year) =>
        sum(rows.filter((row) => row.year === year && panel.includes(row.state)).map((row) => row[what])),
      );
    const [area, amount] = [total('area'), total('amount')];
    const growth = (values: readonly number[]): number => 100 * (Math.exp(slope(years, values.map(Math.log))) - 1);
    expectClose(actual, {
      'trend-growth': growth(amount),
      'area-trend': growth(area),
      'yield-trend': growth(amount.map((each, at) => each / item(area, at))),
      'compound-growth': 100 * ((item(amount, 8) / item(amount, 0)) ** (1 / 8) - 1),
    });
  });

  it('yield gap: ratios of sums over three seasons, percentile between two states', async () => {
    const actual = indicatorsOf(await runSample('brazil-sugarcane-by-state', engine, 1));
    const rows = (await sugarcane()).filter(({ year }) => year >= 2023);
    const states = [...new Set(rows.map(({ state }) => state))].map((state) => {
      const own = rows.filter((row) => row.state === state);
      const [area, amount] = [sum(own.map((row) => row.area)), sum(own.map((row) => row.amount))];
      return { area: area / own.length, yield: amount / area };
    });
    const yields = states.map((state) => state.yield).toSorted((a, b) => a - b);
    // Nineteen states: position 18 · 0.9 = 16.2 from the lowest.
    const p90 = item(yields, 16) + 0.2 * (item(yields, 17) - item(yields, 16));
    const gains = states.map((state) => (state.area * Math.max(0, p90 - state.yield)) / 2);
    expectClose(actual, {
      benchmark: p90,
      'national-yield': sum(rows.map((row) => row.amount)) / sum(rows.map((row) => row.area)),
      'region-gain': Math.max(...gains),
      gain: sum(gains),
    });
  });

  it('concentration: shares and differences between all pairs of states', async () => {
    const actual = indicatorsOf(await runSample('brazil-sugarcane-by-state', engine, 2));
    const amounts = (await sugarcane()).filter(({ year }) => year === 2025).map(({ amount }) => amount);
    const q = shares(amounts);
    const hhi = sum(q.map((each) => each ** 2));
    expectClose(actual, {
      'largest-four': 100 * sum(q.toSorted((a, b) => b - a).slice(0, 4)),
      hhi,
      'hhi-normalised': (hhi - 1 / q.length) / (1 - 1 / q.length),
      'gini-all': gini(amounts),
    });
  });
});

describe('crops in Scotland', () => {
  it.each([
    ['Potatoes', 0],
    ['Oilseeds', 1],
  ])('%s: two Gini indices, the locational one, Hoover and the quotient of the largest region', async (crop, at) => {
    const actual = indicatorsOf(await runSample('scotland-crops-by-region', engine, at));
    await importSample('scotland-crops-by-region', engine);
    const rows = (await rowsOf(engine, 't1')).filter((row) => row['area_ha'] !== null);
    const areas = rows.map((row) => ({ region: row['region'], crop: row['crop'], area: Number(row['area_ha']) }));
    const regions = areas.filter((row) => row.crop === crop);
    const amounts = regions.map(({ area }) => area);
    const q = shares(amounts);
    const b = shares(
      regions.map(({ region }) => sum(areas.filter((row) => row.region === region).map((row) => row.area))),
    );
    const largest = amounts.indexOf(Math.max(...amounts));
    const order = q.map((_each, place) => place).toSorted((one, other) => lq(one) - lq(other));
    function lq(place: number): number {
      return item(q, place) / item(b, place);
    }
    let [below, reached] = [0, 0];
    for (const place of order) {
      below += item(b, place) * (2 * reached + item(q, place));
      reached += item(q, place);
    }
    expectClose(actual, {
      'gini-all': gini(amounts),
      'gini-growing': gini(amounts.filter((amount) => amount > 0)),
      'gini-locational': 1 - below,
      hoover: sum(q.map((each, place) => Math.abs(each - item(b, place)))) / 2,
      'location-quotient': lq(largest),
    });
  });
});

describe('maize losses', () => {
  it('multiplies what each stage leaves and adds what it loses in money', async () => {
    const actual = indicatorsOf(await runSample('teaching-maize-losses', engine, 0));
    await importSample('teaching-maize-losses', engine);
    const stages = await rowsOf(engine, 't1');
    let [left, value] = [58_100, 0];
    for (const stage of stages) {
      const lost = (left * Number(stage['loss_rate_percent'])) / 100;
      value += lost * Number(stage['price_usd_t']);
      left -= lost;
    }
    expectClose(actual, {
      'total-loss': 100 * (1 - left / 58_100),
      'net-availability': left,
      'per-person': (1000 * left) / 344_000,
      'value-loss': value,
    });
  });
});

function expectClose(actual: Readonly<Record<string, number | null>>, wanted: Readonly<Record<string, number>>): void {
  for (const [id, value] of Object.entries(wanted)) {
    expect(Math.abs((actual[id] ?? NaN) - value) / Math.abs(value), id).toBeLessThan(1e-9);
  }
}

function item(values: readonly number[], at: number): number {
  const value = values[at];
  if (value === undefined) throw new Error(`no value at ${String(at)}`);
  return value;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

function shares(values: readonly number[]): number[] {
  return values.map((each) => each / sum(values));
}

/** Half the relative mean absolute difference over all pairs. */
function gini(values: readonly number[]): number {
  const differences = values.flatMap((one) => values.map((other) => Math.abs(one - other)));
  return sum(differences) / (2 * values.length * sum(values));
}

function slope(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [sum(x) / x.length, sum(y) / y.length];
  return sum(x.map((each, at) => (each - mx) * (item(y, at) - my))) / sum(x.map((each) => (each - mx) ** 2));
}
