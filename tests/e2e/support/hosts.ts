import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type Page } from '@playwright/test';
import { serve } from '../../../scripts/serve.mjs';
import { startShell } from './electron-stand-in.ts';

/** The opened workbench, in one of the hosts that a person may have. */
export interface Opened {
  readonly page: Page;
  /** Kill the window, with no word to it, and open another. */
  readonly killAndReopen: () => Promise<Opened>;
  /** Open a second window of the program beside this one; only a browser has two. */
  readonly second: () => Promise<Page>;
  /** Drop a file on the window, as from the desktop. */
  readonly drop: (path: string) => Promise<void>;
  /** Do something that saves a file; its bytes. */
  readonly saved: (act: () => Promise<void>) => Promise<Uint8Array>;
  /** Addresses outside the program that the page asked for. */
  readonly outside: readonly string[];
  /** Errors of the page's own scripts. */
  readonly faults: readonly string[];
}

export type HostName = 'browser' | 'electron shell' | 'electron';

const top = fileURLToPath(new URL('../../../', import.meta.url));

/** The hosts of this machine: the real Electron only where its binary has been fetched. */
export const hostNames: readonly HostName[] = [
  'browser',
  'electron shell',
  ...(existsSync(join(top, 'node_modules', 'electron', 'path.txt')) ? (['electron'] as const) : []),
];

export const test = base.extend<{ hostName: HostName; workbench: Opened }>({
  hostName: ['browser', { option: true }],
  workbench: async ({ context, hostName }, give) => {
    const open = { browser: inBrowser, 'electron shell': inShell, electron: inElectron }[hostName];
    const opened = await open(context, userFolder());
    await give(opened.workbench);
    await opened.close();
  },
});

export { expect } from '@playwright/test';

type Context = Parameters<typeof startShell>[0];
type Closable = { workbench: Opened; close: () => Promise<void> };

async function inBrowser(context: Context): Promise<Closable> {
  const server = await serve();
  // The picker is a window of the system that no test can reach; without it the host downloads.
  await context.addInitScript(() => {
    if (Reflect.has(window, '__hasPicker')) return;
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  const newWindow = async (): Promise<Opened> => {
    const page = await context.newPage();
    const watched = watch(page, server.address);
    await page.goto(server.address);
    const saved = async (act: () => Promise<void>): Promise<Uint8Array> => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFileSync(await download.path());
    };
    const killAndReopen = async (): Promise<Opened> => {
      await page.close();
      return newWindow();
    };
    const second = async (): Promise<Page> => (await newWindow()).page;
    return { page, drop: (path) => dropFile(page, path), saved, killAndReopen, second, ...watched };
  };
  return { workbench: await newWindow(), close: server.close };
}

function userFolder(): string {
  return mkdtempSync(join(tmpdir(), 'workbench-'));
}

async function inShell(context: Context, folder: string): Promise<Closable> {
  let shell = await startShell(context, folder);
  const newWindow = (): Opened => {
    const { page } = shell;
    const watched = watch(page, `${new URL(page.url()).origin}/`);
    const drop = async (path: string): Promise<void> => {
      await page.evaluate(([name, whole]) => Object.assign(window, { __paths: { [name]: whole } }), [
        basename(path),
        path,
      ] as const);
      await dropFile(page, path);
    };
    let files = 0;
    const saved = async (act: () => Promise<void>): Promise<Uint8Array> => {
      const place = join(folder, `saved-${String((files += 1))}.out`);
      shell.choosePlace(place);
      await act();
      await base.expect.poll(() => tryRead(place)?.length ?? 0, { timeout: 60_000 }).toBeGreaterThan(0);
      return readFileSync(place);
    };
    const killAndReopen = async (): Promise<Opened> => {
      await shell.close();
      shell = await startShell(context, folder);
      return newWindow();
    };
    const second = (): Promise<Page> => Promise.reject(new Error('the shell has one window'));
    return { page, drop, saved, killAndReopen, second, ...watched };
  };
  return { workbench: newWindow(), close: () => shell.close() };
}

/** The real binary. A file made by a test has no path there, so it comes by the dialog in place of the drop. */
async function inElectron(_: Context, folder: string): Promise<Closable> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const launch = () => _electron.launch({ args: [top, `--user-data-dir=${folder}`, ...asRoot] });
  let app = await launch();
  const newWindow = async (): Promise<Opened> => {
    const page = await app.firstWindow();
    const watched = watch(page, 'app://workbench/');
    const drop = async (path: string): Promise<void> => {
      await app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
        },
        [path],
      );
      await page.keyboard.press('Control+O');
    };
    let files = 0;
    const saved = async (act: () => Promise<void>): Promise<Uint8Array> => {
      const place = join(folder, `saved-${String((files += 1))}.out`);
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, place);
      await act();
      await base.expect.poll(() => tryRead(place)?.length ?? 0, { timeout: 60_000 }).toBeGreaterThan(0);
      return readFileSync(place);
    };
    const killAndReopen = async (): Promise<Opened> => {
      app.process().kill('SIGKILL');
      app = await launch();
      return newWindow();
    };
    const second = (): Promise<Page> => Promise.reject(new Error('the program has one window'));
    return { page, drop, saved, killAndReopen, second, ...watched };
  };
  return { workbench: await newWindow(), close: () => app.close() };
}

function tryRead(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function watch(page: Page, own: string): Pick<Opened, 'outside' | 'faults'> {
  const outside: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(own) && !/^(blob|data):/.test(address)) outside.push(address);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return { outside, faults };
}

async function dropFile(page: Page, path: string): Promise<void> {
  const content = readFileSync(path).toString('base64');
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name));
      return data;
    },
    [basename(path), content] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}
