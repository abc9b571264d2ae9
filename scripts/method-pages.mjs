// Writes docs/methods/ from the templates: node scripts/method-pages.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module: list } = await runnerImport(`${root}analysis/templates/index.ts`);
const { module: pages } = await runnerImport(`${root}analysis/templates/method-pages.ts`);

for (const [path, page] of pages.methodPages(list.templates)) {
  const file = `${root}docs/methods/${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
}
