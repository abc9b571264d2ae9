// npm run torture [-- NAME ...]: saves, locks and journals under kills, full disks and refusals, damaged files read,
// in their long forms.
// Each promise is printed with its figure; docs/reliability.md keeps them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, top } from './setup.mjs';

installPackages();
const { build } = await import('vite');
await build({ configFile: join(top, 'scripts', 'config', 'vite.torture.ts'), logLevel: 'warn' });
const words = [join(top, 'dist', 'torture', 'torture.js'), 'long', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, words, { cwd: top, stdio: 'inherit' }).status ?? 1;
