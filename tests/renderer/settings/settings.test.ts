import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  changeSettings,
  defaultSettings,
  keepSettings,
  parseSettings,
  useSettings,
} from '../../../renderer/settings/settings.ts';

afterEach(() => {
  vi.useRealTimers();
  useSettings.setState(defaultSettings, true);
});

describe('settings', () => {
  it('keep what fits and default the rest, field by field', () => {
    const given = { language: 'xx', scheme: 'dark', isProjector: 'yes', panelSizes: { a: 206, b: -4, c: 'x', d: NaN } };
    expect(parseSettings(given)).toEqual({
      language: 'en',
      scheme: 'dark',
      isProjector: false,
      panelSizes: { a: 206 },
      author: '',
    });
  });

  it('are read once and written after the last of several changes', async () => {
    vi.useFakeTimers();
    const writeSettings = vi.fn(() => Promise.resolve());
    await keepSettings({ readSettings: () => Promise.resolve({ scheme: 'dark' }), writeSettings });
    expect(useSettings.getState().scheme).toBe('dark');
    changeSettings({ panelSizes: { list: 210 } });
    changeSettings({ panelSizes: { list: 230 } });
    await vi.advanceTimersByTimeAsync(400);
    expect(writeSettings.mock.calls).toEqual([[{ ...defaultSettings, scheme: 'dark', panelSizes: { list: 230 } }]]);
  });

  it('fall back when the host cannot read them', async () => {
    await keepSettings({
      readSettings: () => Promise.reject(new Error('gone')),
      writeSettings: () => Promise.resolve(),
    });
    expect(useSettings.getState()).toEqual(defaultSettings);
  });
});
