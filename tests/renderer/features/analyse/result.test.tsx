// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BookTable } from '../../../../renderer/features/analyse/BookTable.tsx';
import { Findings } from '../../../../renderer/features/analyse/Findings.tsx';
import { Indicators } from '../../../../renderer/features/analyse/Indicators.tsx';
import { MethodAndData } from '../../../../renderer/features/analyse/MethodAndData.tsx';
import { ResultTable } from '../../../../renderer/features/analyse/ResultTable.tsx';
import { blocksOf } from '../../../../renderer/features/analyse/result-parts.ts';
import { shown } from '../../ui/shown.tsx';
import { document } from './fixture.ts';

afterEach(cleanup);

const { indicators, tables } = blocksOf(document);

describe('the result', () => {
  it('speaks the headline when it changes, and nothing else', () => {
    shown(<Findings document={document} />);
    const headline = screen.getByRole('heading', { level: 1 });
    expect(headline.textContent).toBe('Growers receive 25 of every 100 LCU that a shopper pays.');
    expect(headline.getAttribute('aria-live')).toBe('polite');
    expect(screen.getByText('A margin shows neither cause nor market power.').closest('[aria-live]')).toBeNull();
  });

  it('opens the exact value, formula, count and source of an indicator, and the way to its rows', async () => {
    const onBehind = vi.fn();
    shown(<Indicators indicators={indicators} onBehind={onBehind} />);
    await userEvent.click(screen.getByRole('button', { name: /Farm share, 2024: 25.3 %/ }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    expect(within(dialog).getByText('25.263157894736842', { exact: false })).toBeTruthy();
    expect(within(dialog).getByLabelText(/^the fraction of 100 times P sub f times c over P sub r/)).toBeTruthy();
    expect(dialog.textContent).toContain('72 used, 9 dropped');
    expect(dialog.textContent).toContain('Shepherd, A.W. (2007). A guide to marketing costs, chapter 4.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show rows', hidden: true }));
    expect(onBehind).toHaveBeenCalledWith({ kind: 'rows', step: 'summary' });
    await userEvent.click(screen.getByRole('button', { name: /Farm share, 2024: 25.3 %/ }));
    const again = await screen.findByRole('dialog', { hidden: true });
    await userEvent.click(within(again).getByRole('button', { name: 'Show the cells', hidden: true }));
    expect(onBehind).toHaveBeenLastCalledWith({
      kind: 'cells',
      figure: { step: 'summary', points: [], name: 'Farm share' },
    });
  });

  it('leads from a figure of a table to its row, and from a sum to all of them', async () => {
    const [first] = tables;
    if (first === undefined) throw new Error('no table in the fixture');
    const onBehind = vi.fn();
    shown(<ResultTable table={first} document={document} run="r1" onBehind={onBehind} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show the cells behind Farm gate, Price: 48.0' }));
    await userEvent.click(screen.getByRole('button', { name: 'Show the cells behind All, Price: 190.0' }));
    const row = Object.fromEntries(first.columns.map(({ column }, at) => [column, first.rows[0]?.[at]]));
    expect(onBehind.mock.calls.map(([behind]) => (behind as { figure: unknown }).figure)).toEqual([
      { step: first.step, points: [row], name: 'Farm gate, Price' },
      { step: first.step, points: [], name: 'All, Price' },
    ]);
  });

  it('sets units in the header, a missing value in words, and cell text as text', () => {
    const [first] = tables;
    if (first === undefined) throw new Error('no table in the fixture');
    shown(<BookTable table={first} missing="missing" />);
    const rows = screen
      .getAllByRole('row')
      .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Level', 'Price, LCU/kg'],
      ['Farm gate', '48.0'],
      ['<b>Trader</b>', 'missing'],
      ['All', '190.0'],
    ]);
  });

  it('says rows used, rows dropped with the reason, units converted, and the versions', () => {
    shown(<MethodAndData document={document} onBehind={vi.fn()} />);
    const text = window.document.body.textContent;
    expect(text).toContain('72 of 720');
    expect(text).toContain('9 dropped: The price is missing. sheet rows 12, 40 and more');
    expect(text).toContain('price: LCU/t to LCU/kg, times 0.001');
    expect(text).toContain('market/margins-in-small, version 2 · DuckDB 1.5.6');
    expect(text).toContain('Costs are not in these figures.');
  });
});
