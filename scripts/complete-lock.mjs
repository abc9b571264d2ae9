// Run by hand after a change of packages: adds to the lock file the builds of native packages for other systems that
// the registry in use did not list, so that npm ci finds the file complete (docs/decisions/0007).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { note, top } from './setup.mjs';

const path = join(top, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

for (const { optionalDependencies = {} } of Object.values(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    const limits = limitsOf(name);
    if (lock.packages[place] !== undefined || limits === null) continue;
    lock.packages[place] = { version, ...limits, optional: true };
    note(`added ${name} ${version}`);
  }

const [root, ...rest] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

/** The system a native build is for, by its name; null for a package that is for any. */
function limitsOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length === 0 && cpu.length === 0) return null;
  const libc = !os.includes('linux')
    ? {}
    : { libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] };
  return { ...(cpu.length > 0 ? { cpu } : {}), ...libc, ...(os.length > 0 ? { os } : {}) };
}
