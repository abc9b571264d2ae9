import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { storageCases } from '../analysis/project/storage-cases.ts';
import type { Storage } from '../../analysis/project/storage.ts';
import { StorageError } from '../../analysis/project/storage.ts';
import { startShell, type Shell } from './support/electron-stand-in.ts';

/*
 * Studies and storage over the shell's real main and preload code: places, locks, versions, and files handed over by the
 * system.
 */
const test = base.extend<{ shell: Shell; folder: string }>({
  folder: async ({}, use) => {
    await use(mkdtempSync(join(tmpdir(), 'shell-')));
  },
  shell: async ({ context, folder }, use) => {
    mkdirSync(join(folder, 'user'));
    const shell = await startShell(context, join(folder, 'user'));
    await use(shell);
    await shell.close();
  },
});

const kind = { title: 'Study', extensions: ['.vcw'] };
const dialog = { from: 'dialog', kind, instead: null };

test.describe('studies in the shell', () => {
  test('keeps the contract of a storage', async ({ shell, folder }) => {
    for (const { name, run } of storageCases) {
      await test.step(name, () => run(() => Promise.resolve(storageOver(shell))));
      rmSync(join(folder, 'user', 'store'), { recursive: true, force: true });
    }
  });

  test('stores what the page gives it, and only under its own names', async ({ shell, folder }) => {
    const read = await shell.page.evaluate(async () => {
      const { workbench } = window;
      await workbench?.storeAppend('sessions/a/journal', new Uint8Array([1, 2]));
      await workbench?.storeAppend('sessions/a/journal', new Uint8Array([3]));
      return [...((await workbench?.storeRead('sessions/a/journal')) ?? [])];
    });
    expect(read).toEqual([1, 2, 3]);
    expect([...readFileSync(join(folder, 'user', 'store', 'sessions', 'a', 'journal'))]).toEqual([1, 2, 3]);
    const refused = await shell.page.evaluate(() => window.workbench?.storeRead('../settings.json').catch(String));
    expect(refused).toBe('Error: refused ');
  });

  test('saves where the person says, again at the same place, and keeps the version before', async ({
    shell,
    folder,
  }) => {
    shell.choosePlace(join(folder, 'Кофе 2024'));
    const first = await saved(shell, { placeId: null, text: 'one', expected: null });
    expect(first).toMatchObject({ name: 'Кофе 2024.vcw', place: folder, sha256: sumOf('one') });
    const second = await saved(shell, { placeId: first.placeId, text: 'two', expected: first.sha256 });
    expect(second.placeId).toBe(first.placeId);
    const path = join(folder, 'Кофе 2024.vcw');
    expect([read(path), read(`${path}.bak`)]).toEqual(['two', 'one']);
    await shell.invoke('release-study', { placeId: first.placeId });
    expect(readdirSync(folder).toSorted()).toEqual(['user', 'Кофе 2024.vcw', 'Кофе 2024.vcw.bak']);
  });

  test('saves a study though the list of studies cannot be kept', async ({ shell, folder }) => {
    rmSync(join(folder, 'user'), { recursive: true });
    shell.choosePlace(join(folder, 'a.vcw'));
    const first = await saved(shell, { placeId: null, text: 'one', expected: null });
    await saved(shell, { placeId: first.placeId, text: 'two', expected: first.sha256 });
    expect(read(join(folder, 'a.vcw'))).toBe('two');
  });

  test('does not save over a version that it has not read', async ({ shell, folder }) => {
    const path = join(folder, 'a.vcw');
    writeFileSync(path, 'one');
    shell.chooseFiles([path]);
    const opened = await answerOf(shell, 'open-study', dialog);
    expect(opened).toMatchObject({
      name: 'a.vcw',
      place: folder,
      sha256: sumOf('one'),
      isReadOnly: false,
      heldBy: null,
    });
    writeFileSync(path, 'by another');
    const fault = await shell.invoke(
      'save-study',
      ask({ placeId: opened['placeId'], text: 'two', expected: sumOf('one') }),
    );
    expect(fault).toEqual({ fault: { code: 'file-changed', name: 'a.vcw' } });
    expect(read(path)).toBe('by another');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('opens a study that another holds for reading only, and says who has it', async ({ shell, folder }) => {
    const path = join(folder, 'a.vcw');
    writeFileSync(path, 'one');
    const holder = {
      token: '00000000-0000-4000-8000-000000000000',
      host: 'other',
      pid: 7,
      since: '2026-01-01T00:00:00Z',
    };
    writeFileSync(join(folder, '.a.vcw.lock'), JSON.stringify(holder));
    shell.chooseFiles([path]);
    const opened = await answerOf(shell, 'open-study', dialog);
    expect(opened).toMatchObject({
      isReadOnly: true,
      heldBy: { host: 'other', pid: 7, since: '2026-01-01T00:00:00Z' },
    });
    const fault = await shell.invoke(
      'save-study',
      ask({ placeId: opened['placeId'], text: 'two', expected: sumOf('one') }),
    );
    expect(fault).toEqual({ fault: { code: 'file-held', name: 'a.vcw' } });
    expect(read(path)).toBe('one');
    // A lock of a process of this machine that is gone holds nothing.
    writeFileSync(join(folder, '.a.vcw.lock'), JSON.stringify({ ...holder, host: hostname(), pid: 2 ** 22 + 1 }));
    expect(await answerOf(shell, 'open-study', dialog)).toMatchObject({ isReadOnly: false, heldBy: null });
  });

  test('opens a study whose lock cannot be taken for reading only', async ({ shell, folder }) => {
    const path = join(folder, 'a.vcw');
    writeFileSync(path, 'one');
    mkdirSync(join(folder, '.a.vcw.lock'));
    shell.chooseFiles([path]);
    expect(await answerOf(shell, 'open-study', dialog)).toMatchObject({ isReadOnly: true, heldBy: null });
  });

  test('lets go of its studies when the program ends', async ({ shell, folder }) => {
    shell.choosePlace(join(folder, 'a.vcw'));
    await saved(shell, { placeId: null, text: 'one', expected: null });
    expect(existsSync(join(folder, '.a.vcw.lock'))).toBe(true);
    shell.app.emit('will-quit');
    expect(existsSync(join(folder, '.a.vcw.lock'))).toBe(false);
  });

  test('lists studies with title and picture, keeps the pinned, greys the missing, and finds them again', async ({
    shell,
    folder,
  }) => {
    shell.choosePlace(join(folder, 'a.vcw'));
    const { placeId } = await saved(shell, { placeId: null, text: 'one', expected: null });
    await answerOf(shell, 'describe-study', { placeId, title: 'Coffee', picture: new Uint8Array([137, 80]) });
    await answerOf(shell, 'pin-study', { placeId, isPinned: true });
    for (let n = 0; n < 26; n += 1) {
      shell.choosePlace(join(folder, `other-${String(n)}.vcw`));
      const other = await saved(shell, { placeId: null, text: 'x', expected: null });
      await answerOf(shell, 'release-study', { placeId: other.placeId });
    }
    await answerOf(shell, 'release-study', { placeId });
    const list = await studies(shell);
    expect(list.length).toBe(25);
    const [known] = list.filter((study) => study['placeId'] === placeId);
    expect(known).toMatchObject({ title: 'Coffee', name: 'a.vcw', isPinned: true, isMissing: false });
    expect([...(known?.['picture'] as Uint8Array)]).toEqual([137, 80]);

    mkdirSync(join(folder, 'moved'));
    writeFileSync(join(folder, 'moved', 'a.vcw'), read(join(folder, 'a.vcw')));
    rmSync(join(folder, 'a.vcw'));
    expect((await studies(shell)).find((study) => study['placeId'] === placeId)?.['isMissing']).toBe(true);
    expect(await shell.invoke('open-study', { from: 'recent', placeId })).toEqual({
      fault: { code: 'file-missing', name: 'a.vcw' },
    });
    shell.chooseFiles([join(folder, 'moved', 'a.vcw')]);
    expect(await answerOf(shell, 'open-study', { ...dialog, instead: placeId })).toMatchObject({ placeId });
    expect((await studies(shell))[0]).toMatchObject({
      placeId,
      title: 'Coffee',
      place: join(folder, 'moved'),
      isPinned: true,
    });

    await answerOf(shell, 'forget-study', { placeId });
    expect((await studies(shell)).some((study) => study['placeId'] === placeId)).toBe(false);
    expect(readdirSync(join(folder, 'user', 'store', 'pictures'))).toEqual([]);
  });

  test('hands over what a second start, a double click or the system brings, as a handle without a path', async ({
    shell,
    folder,
  }) => {
    const path = join(folder, 'a b.vcw');
    writeFileSync(path, 'one');
    await shell.page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      window.workbench?.onStudyArrived((...news) => void heard.push(news));
    });
    shell.app.emit('second-instance', {}, ['vcw', '--flag.vcw', 'notes.txt', 'a b.vcw'], folder);
    shell.app.emit('second-instance', {}, ['vcw', pathToFileURL(path).href, 'file://elsewhere/x.vcw'], '/');
    let isPrevented = false;
    shell.app.emit('open-file', { preventDefault: () => (isPrevented = true) }, path);
    expect(isPrevented).toBe(true);
    expect(shell.recorded.calls.filter((call) => call === 'focus').length).toBe(2);
    const heard = async (): Promise<unknown> =>
      shell.page.evaluate(() => (window as unknown as { heard: unknown }).heard);
    await expect.poll(heard).toEqual(Array(3).fill([{ id: expect.any(String), name: 'a b.vcw' }]));
    const waiting = (await answerOf(shell, 'arrived-studies', null)) as unknown as readonly { readonly id: string }[];
    expect(waiting.length).toBe(3);
    expect(JSON.stringify(waiting)).not.toContain(folder);
    const id = waiting[0]?.id;
    expect(await answerOf(shell, 'open-study', { from: 'arrived', id })).toMatchObject({ name: 'a b.vcw' });
    expect(await shell.invoke('open-study', { from: 'arrived', id })).toEqual({
      fault: { code: 'file-missing', name: '' },
    });
  });

  test('keeps a study for the page when it comes with the first start', async ({ context, folder }) => {
    const path = join(folder, 'first.vcw');
    mkdirSync(join(folder, 'user'));
    process.argv.push(path);
    const shell = await startShell(context, join(folder, 'user')).finally(() => process.argv.pop());
    expect(await answerOf(shell, 'arrived-studies', null)).toEqual([{ id: expect.any(String), name: 'first.vcw' }]);
    await shell.close();
  });

  test('closes though the page would rather stay', ({ shell }) => {
    let isAllowed = false;
    shell.recorded.contents.emit('will-prevent-unload', { preventDefault: () => (isAllowed = true) });
    expect(isAllowed).toBe(true);
  });
});

interface Saved {
  readonly placeId: string;
  readonly sha256: string;
}

interface Save {
  readonly placeId: unknown;
  readonly text: string;
  readonly expected: string | null;
}

function ask({ placeId, text, expected }: Save): object {
  const bytes = new TextEncoder().encode(text);
  return { placeId, suggestedName: 'study.vcw', kind, bytes, expectedSha256: expected };
}

async function saved(shell: Shell, save: Save): Promise<Saved> {
  return (await answerOf(shell, 'save-study', ask(save))) as unknown as Saved;
}

async function studies(shell: Shell): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await answerOf(shell, 'recent-studies', null)) as unknown as readonly Readonly<Record<string, unknown>>[];
}

/** The answer to a question; a fault fails the test. */
async function answerOf(shell: Shell, channel: string, question: unknown): Promise<Readonly<Record<string, unknown>>> {
  const reply = (await shell.invoke(channel, question)) as {
    answer?: Readonly<Record<string, unknown>>;
    fault?: unknown;
  };
  expect(reply.fault).toBeUndefined();
  return reply.answer ?? {};
}

/** The store's messages, as the storage they stand for. */
function storageOver(shell: Shell): Storage {
  const send = async (channel: string, question: unknown): Promise<unknown> => {
    const reply = (await shell.invoke(channel, question)) as { answer?: unknown; fault?: { code: string } };
    if (reply.fault !== undefined) throw new StorageError(reply.fault.code === 'refused' ? 'bad-name' : 'io', '');
    return reply.answer;
  };
  return {
    read: async (name) => (await send('store-read', { name })) as Uint8Array<ArrayBuffer> | null,
    write: async (name, bytes) => void (await send('store-write', { name, bytes })),
    append: async (name, bytes) => void (await send('store-append', { name, bytes })),
    list: async (folder) => (await send('store-list', { folder })) as Awaited<ReturnType<Storage['list']>>,
    remove: async (name) => void (await send('store-remove', { name })),
    removeFolder: async (folder) => void (await send('store-remove-folder', { folder })),
  };
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
