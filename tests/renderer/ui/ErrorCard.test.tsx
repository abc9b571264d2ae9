// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelBoundary } from '../../../renderer/ui/ErrorCard.tsx';
import { shown } from './shown.tsx';

// React repeats a caught error on the console, which says nothing new here.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('PanelBoundary', () => {
  it('keeps a fault to its panel, says what failed, and tries again', async () => {
    let isBroken = true;
    const Panel = () => {
      if (isBroken) throw new Error('no column of that name');
      return <p>the table</p>;
    };
    shown(
      <>
        <PanelBoundary>
          <Panel />
        </PanelBoundary>
        <p>the other panel</p>
      </>,
    );
    expect(screen.getByRole('alert').textContent).toContain('no column of that name');
    expect(screen.getByText('the other panel')).toBeTruthy();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('the table')).toBeTruthy();
  });
});
