// The browser host: serves the built window from this computer to this computer. It holds program files only; what a
// person opens stays in the page and never passes through here, so there is no secret that a token would guard.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { top } from './setup.mjs';

const shared = (name) => JSON.parse(readFileSync(join(top, 'electron', name), 'utf8'));
const types = shared('media-types.json');
const headers = shared('security-headers.json');

/**
 * Serve a folder on the loopback address.
 * @param {{ folder?: string, port?: number }} options port 0 takes any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve({ folder = join(top, 'dist', 'renderer'), port = 0 } = {}) {
  const server = createServer((request, response) => answer(folder, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        address: `http://127.0.0.1:${server.address().port}/`,
        close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
      });
    });
  });
}

function answer(folder, request, response) {
  const refuse = (status) => response.writeHead(status, headers).end();
  // A foreign name that was made to point here is refused: the page behind it is not ours.
  if (!isOurs(request.headers.host)) return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const path = fileOf(folder, request.url ?? '/');
  if (path === null) return refuse(404);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const length = statSync(path).size;
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': length, 'Cache-Control': 'no-cache' });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path).pipe(response);
}

function isOurs(host = '') {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

/** The file that an address names, inside the folder, or null. */
function fileOf(folder, address) {
  try {
    const asked = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    if (asked.includes('\0')) return null;
    const path = normalize(join(folder, asked.endsWith('/') ? `${asked}index.html` : asked));
    if (!path.startsWith(folder + sep)) return null;
    return statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}
