import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The command line and its reader worker, as plain modules for Node; packages stay where npm put them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/node',
    emptyOutDir: true,
    rollupOptions: {
      input: { vcw: 'analysis/node/cli.ts', 'reader-worker': 'analysis/node/reader-worker.ts' },
      external: [...builtinModules, /^node:/],
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
});
