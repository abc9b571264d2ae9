import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Answer, Ask, Bridge, Channel, Events, Reply } from './contract.ts';

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

  storeRead: (name) => send('store-read', { name }),
  storeWrite: (name, bytes) => send('store-write', { name, bytes }),
  storeAppend: (name, bytes) => send('store-append', { name, bytes }),
  storeList: (folder) => send('store-list', { folder }),
  storeRemove: (name) => send('store-remove', { name }),
  storeRemoveFolder: (folder) => send('store-remove-folder', { folder }),

  openStudy: (source) => send('open-study', source),
  openDroppedStudy: (file) => send('open-study', { from: 'dropped', path: webUtils.getPathForFile(file) }),
  saveStudy: (study) => send('save-study', study),
  releaseStudy: (placeId) => send('release-study', { placeId }),
  recentStudies: () => send('recent-studies', null),
  describeStudy: (about) => send('describe-study', about),
  pinStudy: (placeId, isPinned) => send('pin-study', { placeId, isPinned }),
  forgetStudy: (placeId) => send('forget-study', { placeId }),
  arrivedStudies: () => send('arrived-studies', null),
  onStudyArrived: (listener) => listen('study-arrived', listener),
};

contextBridge.exposeInMainWorld('workbench', bridge);

async function send<C extends Channel>(channel: C, ask: Ask<C>): Promise<Answer<C>> {
  const reply = (await ipcRenderer.invoke(channel, ask)) as Reply<C>;
  if ('fault' in reply) throw new Error(`${reply.fault.code} ${reply.fault.name}`);
  return reply.answer;
}

function listen<E extends keyof Events>(event: E, listener: (news: Events[E]) => void): () => void {
  // The event object has the sender on it: it stays here.
  const heard = (_event: unknown, news: Events[E]): void => listener(news);
  ipcRenderer.on(event, heard);
  return () => void ipcRenderer.off(event, heard);
}
