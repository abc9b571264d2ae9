import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

/**
 * Stands in for the `electron` module where its binary cannot be had: the shell's real, built main and preload code
 * runs against it, with a Chromium page as the window. What the shell sets is recorded, for tests to look at.
 */
export interface Shell {
  readonly page: Page;
  readonly recorded: Recorded;
  /** Paths that the next open dialog answers; empty is cancelled. */
  readonly chooseFiles: (paths: readonly string[]) => void;
  /** Path that the next save dialog answers; '' is cancelled. */
  readonly choosePlace: (path: string) => void;
  /** Ask as a page would that got hold of the channel, from any address and frame. */
  readonly invoke: (channel: string, ask: unknown, frame?: Frame) => Promise<unknown>;
  /** What the system tells the program: a second start, a file to open, the end. */
  readonly app: EventEmitter;
  readonly close: () => Promise<void>;
}

export interface Recorded {
  readonly calls: string[];
  readonly switches: string[];
  readonly windows: { readonly webPreferences: Readonly<Record<string, unknown>> }[];
  readonly schemes: unknown[];
  readonly menus: unknown[];
  /** Events sent to the page, by name. */
  readonly sent: [string, unknown][];
  readonly cancelled: string[];
  readonly contents: EventEmitter;
  windowOpenHandler: (() => unknown) | null;
  permissionAnswers: { request: boolean | null; check: boolean | null; device: boolean | null };
}

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

declare global {
  interface Window {
    /** Hands an event of the main process to the preload script's listeners. */
    readonly __hear?: (name: string, news: unknown) => void;
  }
}

type Handler = (event: { senderFrame: Frame | null }, ask: unknown) => Promise<unknown>;
type ProtocolHandler = (request: Request) => Promise<Response> | Response;
type BeforeRequest = (details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void;

const built = new URL('../../../dist/electron/', import.meta.url).pathname;
const appOrigin = 'app://workbench';

export async function startShell(context: BrowserContext, userData: string): Promise<Shell> {
  const recorded = emptyRecord();
  const handlers = new Map<string, Handler>();
  const dialogs = { files: [] as readonly string[], place: '' };
  const wiring: Parts['wiring'] = { protocol: null, before: null, send: null, app: new EventEmitter() };
  const server = await serveThrough(() => wiring.protocol);
  const origin = addressOf(server);
  const page = await context.newPage();
  const loaded = new Promise<void>((resolve) => {
    const electron = standIn({ recorded, handlers, dialogs, wiring, userData }, async (address) => {
      await preparePage(page, handlers, origin, recorded, wiring);
      wiring.send = (name, news) =>
        page.evaluate(([to, what]) => window.__hear?.(to, what), [name, packed(news)] as const);
      await page.goto(address.replace(appOrigin, origin));
      resolve();
    });
    runMain(electron);
  });
  await loaded;
  return {
    page,
    recorded,
    app: wiring.app,
    chooseFiles: (paths) => (dialogs.files = paths),
    choosePlace: (path) => (dialogs.place = path),
    invoke: (channel, ask, frame = { url: `${appOrigin}/index.html`, parent: null }) => {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`unknown channel: ${channel}`);
      return handler({ senderFrame: frame }, ask);
    },
    close: async () => {
      wiring.app.emit('will-quit');
      await page.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

function emptyRecord(): Recorded {
  return {
    calls: [],
    switches: [],
    windows: [],
    schemes: [],
    menus: [],
    sent: [],
    cancelled: [],
    contents: new EventEmitter(),
    windowOpenHandler: null,
    permissionAnswers: { request: null, check: null, device: null },
  };
}

interface Parts {
  readonly recorded: Recorded;
  readonly handlers: Map<string, Handler>;
  readonly dialogs: { files: readonly string[]; place: string };
  readonly wiring: {
    protocol: ProtocolHandler | null;
    before: BeforeRequest | null;
    send: ((name: string, news: unknown) => Promise<void>) | null;
    readonly app: EventEmitter;
  };
  readonly userData: string;
}

function standIn(parts: Parts, load: (address: string) => Promise<void>): object {
  const { recorded, handlers, dialogs, wiring } = parts;
  const app = Object.assign(wiring.app, {
    isPackaged: false,
    commandLine: { appendSwitch: (name: string) => recorded.switches.push(name) },
    enableSandbox: () => recorded.calls.push('enableSandbox'),
    requestSingleInstanceLock: () => (recorded.calls.push('requestSingleInstanceLock'), true),
    whenReady: () => (recorded.calls.push('whenReady'), Promise.resolve()),
    getPath: () => parts.userData,
    quit: () => recorded.calls.push('quit'),
  });
  const contents = Object.assign(recorded.contents, {
    setWindowOpenHandler: (handler: () => unknown) => (recorded.windowOpenHandler = handler),
    reload: () => recorded.calls.push('reload'),
    send: (name: string, news: unknown) => {
      recorded.sent.push([name, news]);
      void wiring.send?.(name, news);
    },
  });
  const windows: BrowserWindow[] = [];
  class BrowserWindow extends EventEmitter {
    static getAllWindows = (): BrowserWindow[] => windows;
    readonly webContents = contents;
    constructor(options: { webPreferences: Readonly<Record<string, unknown>> }) {
      super();
      recorded.windows.push(options);
      windows.push(this);
    }
    loadURL(address: string): Promise<void> {
      return load(address).then(() => void this.emit('ready-to-show'));
    }
    show(): void {
      recorded.calls.push('show');
    }
    isMinimized(): boolean {
      return true;
    }
    restore(): void {
      recorded.calls.push('restore');
    }
    focus(): void {
      recorded.calls.push('focus');
    }
    close(): void {
      recorded.calls.push('close');
    }
  }
  return {
    app,
    BrowserWindow,
    protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => recorded.schemes.push(...schemes) },
    session: { defaultSession: sessionOf(recorded, wiring) },
    ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
    dialog: {
      showOpenDialog: () => Promise.resolve({ canceled: dialogs.files.length === 0, filePaths: [...dialogs.files] }),
      showSaveDialog: () => Promise.resolve({ canceled: dialogs.place === '', filePath: dialogs.place }),
    },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => recorded.menus.push(menu),
    },
  };
}

function sessionOf(recorded: Recorded, wiring: Parts['wiring']): object {
  const answers = recorded.permissionAnswers;
  return Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (ask: (contents: null, name: string, answer: (is: boolean) => void) => void) => {
      ask(null, 'media', (is) => (answers.request = is));
    },
    setPermissionCheckHandler: (ask: () => boolean) => (answers.check = ask()),
    setDevicePermissionHandler: (ask: () => boolean) => (answers.device = ask()),
    enableNetworkEmulation: ({ offline }: { offline: boolean }) => recorded.calls.push(`offline ${String(offline)}`),
    webRequest: { onBeforeRequest: (handler: BeforeRequest) => (wiring.before = handler) },
    protocol: { handle: (_scheme: string, handler: ProtocolHandler) => (wiring.protocol = handler) },
  });
}

/** Run the built main script as Electron would, with our module in the place of `electron`. */
function runMain(electron: object): void {
  const path = join(built, 'main.cjs');
  const real = createRequire(path);
  const require = (name: string): unknown => (name === 'electron' ? electron : real(name));
  const run = new Function('require', 'module', 'exports', '__dirname', '__filename', readFileSync(path, 'utf8'));
  const module = { exports: {} };
  run(require, module, module.exports, dirname(path), path);
}

async function preparePage(
  page: Page,
  handlers: Map<string, Handler>,
  origin: string,
  recorded: Recorded,
  wiring: Parts['wiring'],
): Promise<void> {
  page.on('request', (request) => {
    const url = request.url().replace(origin, appOrigin);
    wiring.before?.({ url }, ({ cancel }) => cancel && recorded.cancelled.push(url));
  });
  await page.exposeBinding('__invoke', async ({ frame }, channel: string, ask: unknown) => {
    const senderFrame = { url: frame.url().replace(origin, appOrigin), parent: frame.parentFrame() };
    return packed(await handlers.get(channel)?.({ senderFrame }, unpacked(ask)));
  });
  await page.addInitScript({ content: preloadScript() });
}

/** The built preload script in the page, between the two functions it may use. */
function preloadScript(): string {
  return `(() => {
    ${packed.toString()}
    ${unpacked.toString()}
    const listeners = [];
    window.__hear = (name, news) => {
      for (const [to, heard] of [...listeners]) if (to === name) heard({ sender: 'the channel' }, unpacked(news));
    };
    const electron = {
      contextBridge: { exposeInMainWorld: (name, value) => { window[name] = Object.freeze(value); } },
      ipcRenderer: {
        invoke: async (channel, ask) => unpacked(await window.__invoke(channel, packed(ask))),
        on: (name, heard) => void listeners.push([name, heard]),
        off: (name, heard) => void listeners.splice(listeners.findIndex((each) => each[1] === heard), 1),
      },
      webUtils: { getPathForFile: (file) => (window.__paths ?? {})[file.name] ?? '' },
    };
    const module = { exports: {} };
    (function (require, module, exports) {
      ${readFileSync(join(built, 'preload.cjs'), 'utf8')}
    })(() => electron, module, module.exports);
  })();`;
}

// Bytes travel as text between page and test; both functions also run in the page, so they stand alone.
function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    let text = '';
    for (let i = 0; i < value.length; i += 32768) text += String.fromCharCode(...value.subarray(i, i + 32768));
    return { __bytes: btoa(text) };
  }
  if (Array.isArray(value)) return value.map((each) => packed(each));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packed(each)]));
  return value;
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => unpacked(each));
  if (typeof value !== 'object' || value === null) return value;
  if ('__bytes' in value) return Uint8Array.from(atob(String(value.__bytes)), (letter) => letter.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpacked(each)]));
}

/** Chromium knows no `app:` scheme: a loopback server hands each request to the shell's own handler. */
function serveThrough(handler: () => ProtocolHandler | null): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await handler()?.(new Request(`${appOrigin}${request.url ?? '/'}`));
      if (answer === undefined) return response.writeHead(503).end();
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      return response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${String(address.port)}`;
}
