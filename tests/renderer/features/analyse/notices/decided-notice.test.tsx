// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ResultNotice } from '../../../../../analysis/document/result-document.ts';
import type { Template } from '../../../../../analysis/templates/template.ts';
import { DecidedNotice } from '../../../../../renderer/features/analyse/notices/DecidedNotice.tsx';
import { idleDecision, inOrder, needOf } from '../../../../../renderer/features/analyse/notices/notice-order.ts';
import { shown } from '../../../ui/shown.tsx';
import { margins } from '../fixture.ts';

afterEach(cleanup);

const found: ResultNotice = {
  code: 'one-market',
  severity: 'look',
  where: {},
  text: { en: 'Farhun, September 2024: one market only.' },
  next: { en: 'Leave it out, or accept it.' },
  rows: [12, 13],
  count: 2,
  choices: ['accept', 'fix'],
  fix: { kind: 'exclude', need: 'prices', match: ['_row'] },
};

function bar(notice: ResultNotice, isIdle = false) {
  const [onRows, onDecide, onMap] = [vi.fn(), vi.fn(), vi.fn()];
  shown(
    <DecidedNotice
      notice={notice}
      template={margins}
      isIdle={isIdle}
      onRows={onRows}
      onDecide={onDecide}
      onMap={onMap}
    />,
  );
  return { onRows, onDecide, onMap };
}

const labels = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('a finding', () => {
  it('offers its rows and what can be decided', async () => {
    const { onRows, onDecide } = bar(found);
    expect(labels()).toEqual(['Show 2 rows', 'Leave out', 'Accept']);
    for (const name of labels()) await userEvent.click(screen.getByRole('button', { name: name ?? '' }));
    expect(onRows).toHaveBeenCalledOnce();
    expect(onDecide.mock.calls).toEqual([[{ choice: 'fix' }], [{ choice: 'accept' }]]);
  });

  it('once decided says what came of it, and how to take it back', async () => {
    const { onDecide } = bar({ ...found, decision: { choice: 'fix', said: { en: '2 rows were left out.' } } });
    expect(screen.getByText('2 rows were left out.')).toBeTruthy();
    expect(screen.queryByText('Leave it out, or accept it.')).toBeNull();
    expect(labels()).toEqual(['Show 2 rows', 'Take back']);
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect(onDecide).toHaveBeenCalledWith(null);
  });

  it('that refuses is overruled with a reason alone', async () => {
    const { onDecide } = bar({ ...found, severity: 'wrong', choices: ['override'] });
    await userEvent.click(screen.getByRole('button', { name: 'Overrule…' }));
    const reason = screen.getByRole('textbox', { name: /Why may it be overruled/ });
    expect(window.document.activeElement).toBe(reason);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Overrule' }).disabled).toBe(true);
    await userEvent.type(reason, '  The office confirmed it. {Enter}');
    expect(onDecide).toHaveBeenCalledWith({ choice: 'override', reason: 'The office confirmed it.' });
  });

  it('names the option that answers it, with its words', () => {
    bar({ ...found, choices: ['fix'], fix: { kind: 'parameter', param: 'prices', value: 'real' } });
    expect(labels()).toEqual(['Show 2 rows', 'Set “Prices” to Real']);
  });

  it('about names leads to where names are matched', async () => {
    const { onMap } = bar({ ...found, choices: ['accept'], fix: { kind: 'map', need: 'prices', column: 'level' } });
    await userEvent.click(screen.getByRole('button', { name: 'Match names…' }));
    expect(onMap).toHaveBeenCalledOnce();
  });

  it('without anything to decide has no buttons but its rows', () => {
    const { code, severity, where, text, rows } = found;
    bar({ code, severity, where, text, rows: rows ?? [] });
    expect(labels()).toEqual(['Show 2 rows']);
  });
});

describe('notices', () => {
  it('stand with the undecided first and the gravest before others', () => {
    const one = (code: string, severity: ResultNotice['severity'], isDecided = false): ResultNotice => ({
      code,
      severity,
      where: {},
      text: { en: code },
      ...(isDecided && { decision: { choice: 'accept', said: { en: 'Accepted.' } } }),
    });
    const all = [one('a', 'know'), one('b', 'look', true), one('c', 'look'), one('d', 'wrong')];
    expect(inOrder(all).map(({ code }) => code)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('are about the table that their fix names, or the only one that is fed', () => {
    const binding = { table: 't1', columns: {}, filters: [] };
    const [need] = Object.values(margins.needs);
    const two: Template = { ...margins, needs: { ...margins.needs, ...(need !== undefined && { costs: need }) } };
    const plain: ResultNotice = { code: 'x', severity: 'look', where: {}, text: { en: 'x' } };
    expect(needOf(found, { bindings: {} }, two)).toBe('prices');
    expect(needOf(plain, { bindings: { costs: binding } }, two)).toBe('costs');
    expect(needOf(plain, { bindings: { costs: binding, prices: binding } }, two)).toBe(null);
  });

  it('that speak of a decision without an object name it, so that it can be taken back', () => {
    const idle: ResultNotice = {
      code: 'decision-not-needed',
      severity: 'know',
      where: {},
      text: { en: 'The decision about the check “one-market” is no longer needed.' },
    };
    expect(idleDecision(idle, { decisions: { 'one-market': { choice: 'accept' } } })).toBe('one-market');
    expect(idleDecision(found, { decisions: { 'one-market': { choice: 'accept' } } })).toBe(null);
  });
});
