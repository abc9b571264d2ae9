// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host, RecentFile, RecentStudy } from '../../../../renderer/host/host.ts';
import type { Sample } from '../../../../renderer/samples/parse-samples.ts';
import { readSamples } from '../../../../renderer/samples/samples.ts';
import { newHistory, performed } from '../../../../analysis/project/history.ts';
import { journalMark, journalRecord } from '../../../../analysis/project/journal.ts';
import { emptyProject } from '../../../../analysis/project/project.ts';
import type { Storage } from '../../../../analysis/project/storage.ts';
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
const studies: readonly RecentStudy[] = [
  {
    placeId: 'p1',
    title: 'Walnut exports',
    name: 'walnut.vcw',
    place: 'D:\\Field',
    openedAt: '2026-11-12T16:08:00Z',
    isPinned: false,
    isMissing: false,
    picture: null,
  },
  {
    placeId: 'p2',
    title: 'Honey, baseline survey',
    name: 'honey.vcw',
    place: 'F:\\Disk',
    openedAt: '2026-11-02T09:30:00Z',
    isPinned: true,
    isMissing: true,
    picture: null,
  },
];
const begin = {
  kind: 'begin',
  history: performed(performed(newHistory(emptyProject), { kind: 'rename-study', title: 'Left' }), {
    kind: 'add-blocks',
    blocks: [{ id: 'a', kind: 'text', text: 'a' }],
    at: null,
  }),
  title: 'Left',
  place: null,
  unsaved: 2,
  recovers: [],
};
const stored = new Map<string, Uint8Array<ArrayBuffer>>();
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
  const storage: Pick<Storage, 'list' | 'read' | 'removeFolder'> = {
    list: () => Promise.resolve([...stored.keys()].map((name) => ({ name, bytes: 1, modified: 1_700_000_000_000 }))),
    read: (name) => Promise.resolve(stored.get(name) ?? null),
    removeFolder: (folder) => {
      for (const name of stored.keys()) if (name.startsWith(`${folder}/`)) stored.delete(name);
      return Promise.resolve();
    },
  };
  type Needed = 'recentFiles' | 'openRecent' | 'forgetRecent' | 'readProgramFile' | 'recentStudies' | 'forgetStudy';
  const host: Pick<Host, Needed> & { kind: string; storage: typeof storage } = {
    kind: 'browser',
    storage,
    recentStudies: () => Promise.resolve(studies),
    forgetStudy: (id) => {
      forgotten.push(id);
      return Promise.resolve();
    },
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
vi.mock('../../../../renderer/host/web-lock.ts', () => ({ heldLocks: () => Promise.resolve(new Set()) }));

beforeEach(async () => {
  stored.set('sessions/s1/journal', joined(journalMark, journalRecord(begin)));
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

describe('recent studies', () => {
  it('show their titles; one that is gone says where it was, and can be located or removed', async () => {
    expect(await screen.findByRole('button', { name: /Walnut exports.*walnut\.vcw/ })).toBeTruthy();
    const gone = screen.getByRole<HTMLButtonElement>('button', { name: /Honey, baseline survey.*Was in F:\\Disk/ });
    expect(gone.disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Locate Honey, baseline survey' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Honey, baseline survey from the list' }));
    expect(forgotten).toContain('p2');
  });
});

describe('recovered work', () => {
  it('says what was never saved, and is given up only when asked twice', async () => {
    expect(await screen.findByText(/^Left: 2 steps until .* were never saved\.$/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open with the 2 steps' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open last save' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Discard…' }));
    expect(stored.size).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await vi.waitFor(() => expect(screen.queryByText('Recovered work')).toBeNull());
    expect(stored.size).toBe(0);
  });
});

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}
