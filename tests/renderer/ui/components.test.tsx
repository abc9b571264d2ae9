// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Indicator, IndicatorStrip } from '../../../renderer/ui/IndicatorStrip.tsx';
import { KeyHint } from '../../../renderer/ui/KeyHint.tsx';
import { MiddleEllipsis } from '../../../renderer/ui/MiddleEllipsis.tsx';
import { ModelNotice } from '../../../renderer/ui/ModelNotice.tsx';
import { NoticeBar } from '../../../renderer/ui/NoticeBar.tsx';
import { NoticeList } from '../../../renderer/ui/NoticeList.tsx';
import { ProgressCard } from '../../../renderer/ui/ProgressCard.tsx';
import { Segmented } from '../../../renderer/ui/Segmented.tsx';
import { shown } from './shown.tsx';

afterEach(cleanup);

describe('NoticeBar', () => {
  it('tells its severity by a word, and calls out only what is wrong', () => {
    shown(
      <>
        <NoticeBar severity="look" title="9 of 720 volumes are missing." />
        <NoticeBar severity="wrong" title="Row 214 has 9 fields." />
      </>,
    );
    expect(screen.getByRole('img', { name: 'Look here' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Row 214 has 9 fields.');
  });
});

describe('ModelNotice', () => {
  it('shows markup from a cell as it is written', () => {
    const text = { en: 'Unknown unit “<img src=x onerror=alert(1)>”.' };
    shown(<ModelNotice notice={{ code: 'unit', severity: 'look', where: {}, text }} />);
    expect(screen.getByText(text.en)).toBeTruthy();
    expect(document.querySelector('img[src]')).toBeNull();
  });
});

describe('NoticeList', () => {
  const bars = ['one', 'two', 'three', 'four', 'five'].map((title) => (
    <NoticeBar key={title} severity="look" title={title} />
  ));

  it('shows two and puts the rest behind a count', async () => {
    shown(<NoticeList>{bars}</NoticeList>);
    expect(screen.getAllByRole('status')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: '3 more' }));
    expect(screen.getAllByRole('status')).toHaveLength(5);
  });

  it('shows nothing when there is nothing to tell', () => {
    shown(<NoticeList>{[]}</NoticeList>);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('MiddleEllipsis', () => {
  it('shows both ends and speaks the whole', () => {
    const name = 'Dried apricots, Valley Province 2024';
    shown(<MiddleEllipsis text={name} />);
    const parts = [...screen.getByTitle(name).children].map((part) => [
      part.textContent,
      part.getAttribute('aria-hidden'),
    ]);
    expect(parts).toEqual([
      ['Dried apricots, Valley Pro', 'true'],
      ['vince 2024', 'true'],
      [name, null],
    ]);
  });
});

describe('ProgressCard', () => {
  it('says what is going on and cancels', async () => {
    const onCancel = vi.fn();
    shown(<ProgressCard title="Reading prices.xlsx" detail="Sheet 4 of 6" fraction={0.62} onCancel={onCancel} />);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('62');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('Indicator', () => {
  it('is opened by its value, which is spoken with title and unit', async () => {
    const onOpen = vi.fn();
    shown(
      <IndicatorStrip>
        <Indicator title="Farm share, 2024" value="25.3" unit="%" reading="n = 72" onOpen={onOpen} />
      </IndicatorStrip>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Farm share, 2024: 25.3 %' }));
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('Segmented', () => {
  it('gives the chosen option', async () => {
    const onChange = vi.fn();
    const options = [
      { value: 'nominal', label: 'Nominal' },
      { value: 'real', label: 'Real' },
    ] as const;
    shown(<Segmented label="Prices" value="nominal" options={options} onChange={onChange} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Real' }));
    expect(onChange.mock.calls).toEqual([['real']]);
  });
});

describe('KeyHint', () => {
  it('is written left to right in every language', () => {
    shown(<KeyHint keys="Ctrl+Shift+Z" />);
    expect(screen.getByText('Ctrl Shift Z').getAttribute('dir')).toBe('ltr');
  });
});
