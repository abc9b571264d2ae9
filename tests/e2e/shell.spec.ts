import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { startShell, type Shell } from './support/electron-stand-in.ts';

/*
 * The shell's real main and preload code against a page of Chromium: the hardening list, the contract, and files.
 */
const test = base.extend<{ shell: Shell; folder: string }>({
  folder: async ({}, use) => {
    await use(mkdtempSync(join(tmpdir(), 'shell-')));
  },
  shell: async ({ context, folder }, use) => {
    const shell = await startShell(context, folder);
    await use(shell);
    await shell.close();
  },
});

test.describe('the shell', () => {
  test('sets sandbox, lock and scheme before it is ready, and closes the session before the window', ({ shell }) => {
    const { calls, schemes, switches } = shell.recorded;
    expect(calls).toEqual(['enableSandbox', 'requestSingleInstanceLock', 'whenReady', 'offline true', 'show']);
    expect(schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    expect(switches).toContain('disable-background-networking');
  });

  test('opens its window with every door closed', ({ shell }) => {
    expect(shell.recorded.windows[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
    });
  });

  test('refuses navigation, windows, web views and permissions', ({ shell }) => {
    const { contents, windowOpenHandler, permissionAnswers } = shell.recorded;
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      let isPrevented = false;
      contents.emit(name, { preventDefault: () => (isPrevented = true) });
      expect([name, isPrevented]).toEqual([name, true]);
    }
    expect(windowOpenHandler?.()).toEqual({ action: 'deny' });
    expect(permissionAnswers).toEqual({ request: false, check: false, device: false });
  });

  test('reloads a crashed window, but not for ever', ({ shell }) => {
    const { contents, calls } = shell.recorded;
    for (let i = 0; i < 4; i += 1) contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(calls.filter((name) => name === 'reload' || name === 'close')).toEqual([
      'reload',
      'reload',
      'reload',
      'close',
    ]);
  });

  test('serves the window with the closed policy, and no file beyond it', async ({ shell }) => {
    const { page } = shell;
    const answers = await page.evaluate(async () => {
      const ask = async (path: string): Promise<string> => {
        const answer = await fetch(path);
        return `${String(answer.status)} ${answer.headers.get('content-security-policy')?.slice(0, 18) ?? ''}`;
      };
      return Promise.all(['index.html', '../electron/main.cjs', '..%2felectron%2fmain.cjs', 'nothing.js'].map(ask));
    });
    expect(answers).toEqual(["200 default-src 'none'", ...Array<string>(3).fill("404 default-src 'none'")]);
  });

  test('gives the window its few functions, and no channel', async ({ shell }) => {
    const names = await shell.page.evaluate(() => Object.keys(window.workbench ?? {}).toSorted());
    expect(names).toEqual([
      ...['arrivedStudies', 'describeStudy', 'forgetRecent', 'forgetStudy', 'onStudyArrived', 'openDropped'],
      ...['openDroppedStudy', 'openFiles', 'openRecent', 'openStudy', 'outsideRequests', 'pinStudy', 'readSettings'],
      ...['recentFiles', 'recentStudies', 'releaseStudy', 'saveFile', 'saveStudy', 'storeAppend', 'storeList'],
      ...['storeRead', 'storeRemove', 'storeRemoveFolder', 'storeWrite', 'writeSettings'],
    ]);
  });

  test('answers only its own top frame', async ({ shell }) => {
    const refused = { fault: { code: 'refused', name: '' } };
    const ask = (frame: Parameters<Shell['invoke']>[2]): Promise<unknown> => shell.invoke('recent-files', null, frame);
    expect(await ask({ url: 'https://evil.example/', parent: null })).toEqual(refused);
    expect(await ask({ url: 'app://workbench.evil.example/', parent: null })).toEqual(refused);
    expect(await ask({ url: 'app://workbench/index.html', parent: {} })).toEqual(refused);
    expect(await ask({ url: 'app://workbench/index.html', parent: null })).toEqual({ answer: [] });
  });

  test('refuses 10,000 questions of the wrong shape without an effect', async ({ shell, folder }) => {
    const before = readdirSync(folder);
    const channels = [
      ...['open-files', 'open-dropped', 'open-recent', 'forget-recent', 'save-file', 'store-read', 'store-write'],
      ...['store-append', 'store-list', 'store-remove', 'store-remove-folder', 'open-study', 'save-study'],
      ...['release-study', 'describe-study', 'pin-study', 'forget-study'],
    ];
    const odd = [
      undefined,
      1,
      'x',
      [],
      [1],
      { path: 7 },
      { id: '../../x' },
      { id: 'x', path: '/etc/passwd' },
      new Map(),
      { name: '../settings', bytes: new Uint8Array(1) },
      { name: 'con' },
      { folder: '/etc' },
      { folder: 'a/../..' },
      { from: 'recent', path: '/etc/passwd' },
      { from: 'arrived', id: '/etc/passwd' },
      { placeId: '/home/x/study.vcw' },
      {
        placeId: null,
        suggestedName: 'x',
        kind: { title: '', extensions: ['.vcw'] },
        bytes: 'x',
        expectedSha256: null,
      },
    ];
    const answers = new Set<string>();
    for (let i = 0; i < 10_000; i += 1) {
      const channel = channels[i % channels.length] ?? '';
      const ask = odd[Math.floor(i / channels.length) % odd.length];
      if (channel === 'open-files' && Array.isArray(ask) && ask.length === 0) continue;
      answers.add(JSON.stringify(await shell.invoke(channel, ask)));
    }
    expect([...answers]).toEqual(['{"fault":{"code":"refused","name":""}}']);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('opens a chosen file unchanged, remembers it, and says when it is gone', async ({ shell, folder }) => {
    const path = join(folder, 'Абрикос 2024 é.csv');
    writeFileSync(path, 'a;b\n1;2\n');
    const { mtimeMs } = statSync(path);
    shell.chooseFiles([path]);
    const opened = await shell.page.evaluate(async () => {
      const [file] = (await window.workbench?.openFiles([{ title: 'Data', extensions: ['.csv'] }])) ?? [];
      return { ...file, bytes: new TextDecoder().decode(file?.bytes) };
    });
    expect(opened).toMatchObject({ name: 'Абрикос 2024 é.csv', bytes: 'a;b\n1;2\n' });
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    const list = await shell.page.evaluate(() => window.workbench?.recentFiles());
    expect(list).toMatchObject([{ id: opened.recentId, name: 'Абрикос 2024 é.csv', place: folder, isMissing: false }]);
    rmSync(path);
    const fault = await shell.page.evaluate(
      (id) => window.workbench?.openRecent(id ?? '').catch(String),
      opened.recentId,
    );
    expect(fault).toBe('Error: file-missing Абрикос 2024 é.csv');
  });

  test('saves whole or not at all', async ({ shell, folder }) => {
    const save = (): Promise<unknown> =>
      shell.page.evaluate(() =>
        window.workbench
          ?.saveFile({
            suggestedName: 'a.txt',
            kind: { title: 'Text', extensions: ['.txt'] },
            bytes: new Uint8Array([104, 105]),
          })
          .catch(String),
      );
    shell.choosePlace(join(folder, 'report'));
    expect(await save()).toEqual({ name: 'report.txt', place: folder });
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe('hi');
    shell.choosePlace(join(folder, 'no', 'such', 'folder', 'report.txt'));
    expect(await save()).toBe('Error: write-refused report.txt');
    shell.choosePlace('');
    expect(await save()).toBeNull();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('keeps settings across starts, and starts with damaged ones', async ({ shell, folder }) => {
    await shell.invoke('write-settings', { theme: 'dark' });
    expect(await shell.invoke('read-settings', null)).toEqual({ answer: { theme: 'dark' } });
    writeFileSync(join(folder, 'settings.json'), '{"theme":');
    expect(await shell.invoke('read-settings', null)).toEqual({ answer: {} });
  });
});
