import type { Bridge, OpenedFile as BridgeFile } from '../../electron/contract.ts';
import type { Host, OpenedFile } from './host.ts';
import { electronStudies } from './electron-studies.ts';
import { inWords } from './faults.ts';
import { readProgramFile } from './program-file.ts';

/** The desktop program: files, recent list and settings are kept by its main process. */
export function electronHost(bridge: Bridge): Host {
  return {
    kind: 'electron',
    openFiles: async (kinds) => (await inWords(bridge.openFiles(kinds))).map(opened),
    openDropped: async (file) => opened(await inWords(bridge.openDropped(file))),
    openRecent: async (id) => opened(await inWords(bridge.openRecent(id))),
    recentFiles: async () => [...(await bridge.recentFiles())],
    forgetRecent: async (id) => void (await bridge.forgetRecent(id)),
    saveFile: (suggestedName, kind, bytes) => inWords(bridge.saveFile({ suggestedName, kind, bytes })),
    readSettings: () => bridge.readSettings(),
    writeSettings: async (settings) => void (await bridge.writeSettings(settings)),
    outsideRequests: () => bridge.outsideRequests(),
    readProgramFile,
    ...electronStudies(bridge),
  };
}

function opened(file: BridgeFile): OpenedFile {
  return { ...file, bytes: new Uint8Array(file.bytes) };
}
