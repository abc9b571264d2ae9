import { protocol, type Session } from 'electron';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import mediaTypes from './media-types.json';
import headers from './security-headers.json';

const scheme = 'app';
const origin = `${scheme}://workbench`;
const types: Readonly<Record<string, string>> = mediaTypes;

export const programAddress = `${origin}/index.html`;

/** Is this the address of the program's own page or of one of its files? */
export function isProgramAddress(address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`);
}

/** Before `ready`: the scheme has an origin of its own, and fetch works on it. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serve the built window, and nothing but the files that were there at the start. */
export function serveProgram(session: Session, folder: string): void {
  const files = new Map(listed(folder, '').map((name) => [`/${name}`, join(folder, name)]));
  session.protocol.handle(scheme, (request) => answer(files, request));
}

function answer(files: ReadonlyMap<string, string>, request: Request): Response {
  const { pathname } = new URL(request.url);
  const path = files.get(decodeURIComponent(pathname));
  if (path === undefined || !isProgramAddress(request.url)) return new Response(null, { status: 404, headers });
  const type = types[extname(path)] ?? 'application/octet-stream';
  return new Response(readFileSync(path), { headers: { ...headers, 'Content-Type': type } });
}

function listed(folder: string, below: string): string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = posix.join(below, name);
    return statSync(join(folder, path)).isDirectory() ? listed(folder, path) : [path];
  });
}
