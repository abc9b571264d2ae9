import { app, BrowserWindow, type WebContents } from 'electron';
import { join } from 'node:path';
import { programAddress } from './protocol.ts';

/** Reloads within a minute after which the window stays closed rather than crash in a circle. */
const mostReloads = 3;
let reloads: number[] = [];

export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, 'preload.cjs'),
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
      devTools: !app.isPackaged,
    },
  });
  keepInside(window.webContents);
  comeBack(window);
  // Every step is in the journal already: a page that would rather stay must not keep the window from closing.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  // Shown when it has something to show: no white flash.
  window.once('ready-to-show', () => window.show());
  void window.loadURL(programAddress);
  return window;
}

/** The window stays on the program's own page, and opens no other. */
function keepInside(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function comeBack(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const now = Date.now();
    reloads = [...reloads.filter((time) => now - time < 60_000), now];
    if (reloads.length > mostReloads) window.close();
    else window.webContents.reload();
  });
}
