import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';
import type { Host } from './host.ts';

/** The host that this window runs in. */
export const host: Host = window.workbench === undefined ? browserHost() : electronHost(window.workbench);
