// npm run dev: the window with live reload, in a browser.
import { join } from 'node:path';
import { installPackages, top } from './setup.mjs';

installPackages();
const { createServer } = await import('vite');
const server = await createServer({ configFile: join(top, 'scripts', 'config', 'vite.renderer.ts') });
await server.listen();
server.printUrls();
