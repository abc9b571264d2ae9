import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../../../analysis/engine/engine.ts';
import type { Finding } from '../../../../../analysis/import/checks/check.ts';
import type { CleaningStep } from '../../../../../analysis/model/cleaning.ts';
import { openNativeEngine } from '../../../../../analysis/node/native-engine.ts';
import { createChecksStore, partedFindings } from '../../../../../renderer/features/data/cleaning/checks-store.ts';
import { trade } from './fixture.ts';

async function engineWithTrade(): Promise<Engine> {
  const engine = await openNativeEngine();
  await engine.exec(
    `CREATE TABLE t1 AS SELECT * FROM (VALUES (2, 'Kenya', 't', 3826.0), (3, 'Uganda', 't', -3218.0), ` +
      `(4, 'Malawi', 'kg', 3638000.0), (5, 'World', 't', 1102020.0)) AS rows(_row, country, unit, quantity)`,
  );
  return engine;
}

describe('the checks of a table', () => {
  it('find what is wrong with its rows, each with those rows', async () => {
    const engine = await engineWithTrade();
    const checks = createChecksStore(() => Promise.resolve(engine));
    await checks.check(trade);
    const { state, findings } = checks.getState();
    expect(state).toBe('done');
    expect(findings.map(({ notice }) => [notice.code, notice.rows])).toEqual([
      ['impossible-value', [3]],
      ['aggregates-among-members', [5]],
      ['unit-mix', [4]],
    ]);
    await engine.close();
  });

  it('stop in the middle when they are told to, and keep what was found before', async () => {
    const query = vi.fn<Engine['query']>(
      (_, options) =>
        new Promise((_resolve, reject) =>
          options?.signal?.addEventListener('abort', () => reject(new Error('cancelled')), { once: true }),
        ),
    );
    const checks = createChecksStore(() => Promise.resolve({ query } as unknown as Engine));
    const running = checks.check(trade);
    await vi.waitFor(() => expect(query).toHaveBeenCalled());
    checks.stop();
    await running;
    expect(checks.getState()).toEqual({ state: 'stopped', findings: [], fault: null });
  });
});

describe('findings that a person let stand', () => {
  const finding = (count: number): Finding => ({
    notice: {
      code: 'unit-mix',
      severity: 'look',
      where: { table: 'Trade', column: 'quantity' },
      text: { en: 'mixed' },
      count,
    },
    steps: [],
  });
  const accept: CleaningStep = {
    id: 'a',
    isOn: true,
    kind: 'accept',
    finding: 'unit-mix',
    about: 'quantity',
    rows: 3,
    author: 'A. Analyst',
    reason: 'wanted',
  };

  it('are told again when they concern more rows, or the step is off', () => {
    const isOpen = (count: number, step: CleaningStep): boolean =>
      partedFindings([finding(count)], [step]).open.length === 1;
    expect([isOpen(3, accept), isOpen(4, accept), isOpen(3, { ...accept, isOn: false })]).toEqual([false, true, true]);
  });
});
