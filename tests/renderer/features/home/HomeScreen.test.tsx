// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host, RecentFile } from '../../../../renderer/host/host.ts';
import type { Sample } from '../../../../renderer/samples/parse-samples.ts';
import { readSamples } from '../../../../renderer/samples/samples.ts';
import { HomeScreen } from '../../../../renderer/features/home/HomeScreen.tsx';
import { useWorkbench } from '../../../../renderer/state/workbench.ts';
import { shown } from '../../ui/shown.tsx';

const recent: readonly RecentFile[] = [
  { id: 'a', name: 'prices.xlsx', place: 'D:\\Field', openedAt: '2026-11-18T09:30:00Z', isMissing: false },
  { id: 'b', name: 'honey.xlsx', place: 'E:\\Stick', openedAt: '2026-11-02T09:30:00Z', isMissing: true },
];
const index = {
  samples: [
    {
      folder: 'apricots',
      title: 'Dried apricots',
      summary: 'Who earns what',
      stage: 'market',
      isTeaching: true,
      files: ['prices 2024.xlsx'],
    },
  ],
};
const programFiles: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'index.json': new TextEncoder().encode(JSON.stringify(index)),
};
const forgotten: string[] = [];
const opened: string[] = [];

// Reading the workbooks is a matter of the import and the engine; this is the room alone.
vi.mock('../../../../renderer/samples/open-sample-study.ts', () => ({
  openSampleStudy: (sample: Sample, title: string) => {
    opened.push(`${sample.folder} as ${title}`);
    return Promise.resolve();
  },
}));

vi.mock('../../../../renderer/host/index.ts', () => {
  const host: Pick<Host, 'recentFiles' | 'openRecent' | 'forgetRecent' | 'readProgramFile'> = {
    recentFiles: () => Promise.resolve([...recent]),
    openRecent: (id) => Promise.resolve({ name: 'prices.xlsx', bytes: new Uint8Array([1]), recentId: id }),
    forgetRecent: (id) => {
      forgotten.push(id);
      return Promise.resolve();
    },
    readProgramFile: (path) => {
      const bytes = programFiles[path];
      return bytes === undefined ? Promise.reject(new Error(`not found: ${path}`)) : Promise.resolve(bytes);
    },
  };
  return { host };
});

const start = useWorkbench.getState();
beforeEach(async () => {
  useWorkbench.setState(start, true);
  shown(<HomeScreen />);
  await act(readSamples);
});
afterEach(cleanup);

describe('recent files', () => {
  it('open again, into the import preview', async () => {
    await userEvent.click(await screen.findByRole('button', { name: /prices\.xlsx.*D:\\Field/ }));
    const { room, waitingFiles } = useWorkbench.getState();
    expect([room, waitingFiles.map((file) => file.recentId)]).toEqual(['data', ['a']]);
  });

  it('that are gone say where they were, cannot be opened, and can be removed', async () => {
    const gone = await screen.findByRole<HTMLButtonElement>('button', { name: /honey\.xlsx.*Not found in E:\\Stick/ });
    expect(gone.disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Remove honey.xlsx from the list' }));
    expect(forgotten).toEqual(['b']);
    expect(screen.queryByText(/E:\\Stick/)).toBeNull();
  });
});

describe('samples', () => {
  it('say that their numbers are invented', () => {
    const sample = screen.getByRole('button', { name: /Dried apricots/ });
    expect(within(sample).getByText('Invented numbers')).toBeTruthy();
  });

  it('open by one click', async () => {
    await userEvent.click(screen.getByRole('button', { name: /Dried apricots/ }));
    expect(opened).toEqual(['apricots as Dried apricots']);
    expect(useWorkbench.getState().tasks).toEqual([]);
  });
});

describe('the open study', () => {
  it('is not spoken of before there is one', () => {
    expect(screen.queryByRole('heading', { name: 'In the open study' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'How a study goes' })).toBeTruthy();
  });
});
