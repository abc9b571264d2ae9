// npm run package: installers for this system, from a fresh build.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { top } from './setup.mjs';

await build({ force: true });
const builder = join(top, 'node_modules', 'electron-builder', 'cli.js');
// Its parts are newer modules loaded by older code: Node before 22.12 allows that only by this option.
const words = ['--experimental-require-module', builder, '--config', 'electron-builder.yml', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, words, { cwd: top, stdio: 'inherit' }).status ?? 1;
