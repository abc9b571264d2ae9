// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Param } from '../../../../analysis/templates/template.ts';
import { NumberField } from '../../../../renderer/features/analyse/NumberField.tsx';
import { ValuesField } from '../../../../renderer/features/analyse/ValuesField.tsx';
import { shown } from '../../ui/shown.tsx';

afterEach(cleanup);

const kilos: Extract<Param, { kind: 'number' }> = {
  kind: 'number',
  title: { en: 'Fresh per kg of dried' },
  unit: 'kg',
  default: 5,
  min: 1,
  max: 12,
};

function Kilos({ seen }: { readonly seen: (number | null)[] }) {
  const [value, setValue] = useState<number | null>(5);
  return (
    <NumberField
      param={kilos}
      value={value}
      isAsked={false}
      onChange={(next) => {
        seen.push(next);
        setValue(next);
      }}
    />
  );
}

describe('NumberField', () => {
  it('hands on every valid value, written with a comma or a point', async () => {
    const seen: (number | null)[] = [];
    shown(<Kilos seen={seen} />);
    const field = screen.getByRole('textbox', { name: 'Fresh per kg of dried' });
    await userEvent.clear(field);
    await userEvent.type(field, '6,5');
    expect(seen).toEqual([6, 6.5]);
    await userEvent.tab();
    expect(field).toHaveProperty('value', '6.5');
  });

  it('marks a faulty value, says why, and keeps the last good one', async () => {
    const seen: (number | null)[] = [];
    shown(<Kilos seen={seen} />);
    const field = screen.getByRole('textbox', { name: 'Fresh per kg of dried' });
    await userEvent.clear(field);
    await userEvent.type(field, '-5');
    expect(seen).toEqual([]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Must be at least 1. It was left at 5.');
  });
});

const levels: Extract<Param, { kind: 'values' }> = {
  kind: 'values',
  title: { en: 'Levels of the chain' },
  of: 'prices.level',
  default: 'all',
  order: 'level',
};

function Levels({ seen }: { readonly seen: (readonly (string | number)[])[] }) {
  const [chosen, setChosen] = useState<readonly (string | number)[]>(['Farm', 'Trader', 'Retail']);
  return (
    <ValuesField
      param={levels}
      chosen={chosen}
      values={['Farm', 'Trader', 'Retail']}
      onChange={(next) => {
        seen.push(next);
        setChosen(next);
      }}
    />
  );
}

describe('ValuesField', () => {
  it('reorders with Alt and arrows, and the focus stays on what was moved', async () => {
    const seen: (readonly (string | number)[])[] = [];
    shown(<Levels seen={seen} />);
    screen.getByRole('checkbox', { name: 'Retail' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(seen.at(-1)).toEqual(['Farm', 'Retail', 'Trader']);
    expect(window.document.activeElement).toHaveProperty('value', 'Retail');
  });

  it('leaves a value out and takes it back to its place', async () => {
    const seen: (readonly (string | number)[])[] = [];
    shown(<Levels seen={seen} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Trader' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Trader' }));
    expect(seen).toEqual([
      ['Farm', 'Retail'],
      ['Farm', 'Trader', 'Retail'],
    ]);
  });
});
