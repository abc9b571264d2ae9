// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings, defaultSettings, useSettings } from '../../../renderer/settings/settings.ts';
import { PanelRow, SidePanel, WorkPanel } from '../../../renderer/ui/SidePanel.tsx';
import { shown } from './shown.tsx';

afterEach(() => {
  cleanup();
  useSettings.setState(defaultSettings, true);
});

function row(side: 'start' | 'end') {
  return (
    <PanelRow>
      <SidePanel id="list" label="Tables" side={side} size={206} min={180} max={300}>
        list
      </SidePanel>
      <WorkPanel label="Table">work</WorkPanel>
    </PanelRow>
  );
}

async function widthAfter(keys: string): Promise<number | undefined> {
  screen.getByRole('separator', { name: 'Width of Tables' }).focus();
  await userEvent.keyboard(keys);
  return useSettings.getState().panelSizes['list'];
}

describe('SidePanel', () => {
  it('widens by the arrow that points away from it', async () => {
    shown(row('start'));
    expect(await widthAfter('{ArrowRight}')).toBe(222);
  });

  it('narrows by the same arrow when it lies at the end', async () => {
    shown(row('end'));
    expect(await widthAfter('{ArrowRight}')).toBe(190);
  });

  it('mirrors its arrows where the text runs from right to left', async () => {
    changeSettings({ language: 'ar-XB' });
    shown(row('start'));
    screen.getByRole('separator').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(useSettings.getState().panelSizes['list']).toBe(222);
  });

  it('stays within its bounds', async () => {
    shown(row('start'));
    expect(await widthAfter('{End}{ArrowRight}')).toBe(300);
    expect(await widthAfter('{Home}{ArrowLeft}')).toBe(180);
  });

  it('returns to its own width by a double click', async () => {
    changeSettings({ panelSizes: { list: 280 } });
    shown(row('start'));
    await userEvent.dblClick(screen.getByRole('separator'));
    expect(useSettings.getState().panelSizes).toEqual({ list: 206 });
  });

  it('takes the kept width, held within its bounds', () => {
    changeSettings({ panelSizes: { list: 9000 } });
    shown(row('start'));
    expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('300');
  });
});
