import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The trials and the processes they kill, as one module for Node that stands alone: it is also run from elsewhere. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/torture',
    emptyOutDir: false,
    rollupOptions: {
      input: { torture: 'tests/torture/torture.ts' },
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
});
