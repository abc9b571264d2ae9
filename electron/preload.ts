import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Answer, Ask, Bridge, Channel, Reply } from './contract.ts';

/** One plain function a message; the channel itself and its events stay on this side. */
const bridge: Bridge = {
  openFiles: (kinds) => send('open-files', kinds),
  openDropped: (file) => send('open-dropped', { path: webUtils.getPathForFile(file) }),
  openRecent: (id) => send('open-recent', { id }),
  recentFiles: () => send('recent-files', null),
  forgetRecent: (id) => send('forget-recent', { id }),
  saveFile: (ask) => send('save-file', ask),
  readSettings: () => send('read-settings', null),
  writeSettings: (settings) => send('write-settings', settings),
  outsideRequests: () => send('outside-requests', null),
};

contextBridge.exposeInMainWorld('workbench', bridge);

async function send<C extends Channel>(channel: C, ask: Ask<C>): Promise<Answer<C>> {
  const reply = (await ipcRenderer.invoke(channel, ask)) as Reply<C>;
  if ('fault' in reply) throw new Error(`${reply.fault.code} ${reply.fault.name}`);
  return reply.answer;
}
