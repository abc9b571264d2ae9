import { request } from 'node:http';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const outer = mkdtempSync(join(tmpdir(), 'served-'));
  const folder = join(outer, 'window');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>here</title>');
  writeFileSync(join(outer, 'secret.txt'), 'outside');
  server = await serve({ folder });
});
afterAll(() => server.close());

interface Asked {
  readonly path: string;
  readonly host?: string;
  readonly method?: string;
}

function ask({ path, host, method = 'GET' }: Asked): Promise<{ status: number; body: string; policy: string }> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part.toString()));
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          body,
          policy: String(answer.headers['content-security-policy'] ?? ''),
        });
      });
    });
    sent.on('error', reject).end();
  });
}

describe('serve', () => {
  it('gives the window with the closed policy', async () => {
    const { status, body, policy } = await ask({ path: '/' });
    expect([status, body.includes('here')]).toEqual([200, true]);
    expect(policy).toContain("default-src 'none'");
  });

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/a/../../secret.txt', '/index.html%00', '/%'])(
    'keeps to its folder: %s',
    async (path) => {
      const { status, body } = await ask({ path });
      expect([status, body]).toEqual([404, '']);
    },
  );

  it('refuses a foreign name that points here, and anything but reading', async () => {
    expect((await ask({ path: '/', host: 'evil.example' })).status).toBe(403);
    expect((await ask({ path: '/', method: 'POST' })).status).toBe(405);
  });

  it('listens on the loopback address only', () => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
  });
});
