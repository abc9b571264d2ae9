import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';

const top = new URL('../..', import.meta.url).pathname;
const files = readdirSync(join(top, 'tests', 'bench')).filter((name) => name.endsWith('.ts'));

/** Each file of tests/bench as a module for Node. */
export default defineConfig({
  root: top,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/bench',
    emptyOutDir: true,
    rollupOptions: {
      input: Object.fromEntries(files.map((name) => [basename(name, '.ts'), join('tests', 'bench', name)])),
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
});
