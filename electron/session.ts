import type { Session } from 'electron';
import { isProgramAddress } from './protocol.ts';

const outside: string[] = [];

/** Addresses beyond the program that something tried to reach since the start; each was refused. */
export function outsideRequests(): readonly string[] {
  return outside;
}

/** No permissions, no downloads, no network: only the program's own files, and pictures the page made itself. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.enableNetworkEmulation({ offline: true });
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = isAllowed(details.url);
    if (!isOwn) outside.push(details.url);
    answer({ cancel: !isOwn });
  });
}

function isAllowed(address: string): boolean {
  return isProgramAddress(address) || address.startsWith('blob:') || /^(data:image\/|devtools:)/.test(address);
}
