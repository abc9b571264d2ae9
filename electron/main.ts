import { app, BrowserWindow, session } from 'electron';
import { join } from 'node:path';
import { releaseAllLocks } from '../analysis/node/files/file-lock.ts';
import { fileStorage } from '../analysis/node/files/file-storage.ts';
import { sweepOrphans } from '../analysis/node/files/sweep-orphans.ts';
import { Arrivals, studiesIn } from './arrivals.ts';
import type { ArrivedStudy, Events } from './contract.ts';
import { handleMessages } from './messages.ts';
import { installMenu } from './menu.ts';
import { registerScheme, serveProgram } from './protocol.ts';
import { closeSession, outsideRequests } from './session.ts';
import { openWindow } from './window.ts';

/*
 * The shell: windows, menus, dialogs and files. It knows nothing of analysis, and its order is part of its safety:
 * sandbox, lock and scheme come before `ready`, the closed session before the first window.
 */
const switches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'no-pings',
];

app.enableSandbox();
for (const name of switches) app.commandLine.appendSwitch(name);
registerScheme();

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const arrivals = new Arrivals();
  app.on('second-instance', (_event, words, folder) => {
    showWindow();
    for (const path of studiesIn(words, folder)) tellWindow(arrivals.add(path));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    tellWindow(arrivals.add(path));
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', releaseAllLocks);
  app.on('activate', showWindow);
  for (const path of studiesIn(process.argv, process.cwd())) arrivals.add(path);
  await app.whenReady();
  const program = join(__dirname, '..', 'renderer');
  const userData = app.getPath('userData');
  closeSession(session.defaultSession);
  serveProgram(session.defaultSession, program);
  const store = fileStorage(join(userData, 'store'));
  handleMessages({ userData, store, arrivals, outsideRequests });
  void sweepOrphans(userData);
  void sweepOrphans(join(userData, 'store'), { isDeep: true });
  installMenu(app.isPackaged, process.platform);
  openWindow();
}

/** A window that is still loading asks for what waits once it can. */
function tellWindow(arrived: ArrivedStudy): void {
  BrowserWindow.getAllWindows()[0]?.webContents.send('study-arrived' satisfies keyof Events, arrived);
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) {
    openWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}
