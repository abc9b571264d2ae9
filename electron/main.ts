import { app, BrowserWindow, session } from 'electron';
import { join } from 'node:path';
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
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('activate', showWindow);
  await app.whenReady();
  const program = join(__dirname, '..', 'renderer');
  closeSession(session.defaultSession);
  serveProgram(session.defaultSession, program);
  handleMessages(app.getPath('userData'), outsideRequests);
  installMenu(app.isPackaged, process.platform);
  openWindow();
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
