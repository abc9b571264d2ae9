import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Main process as a module; the preload script as CommonJS, since a sandboxed preload may not be a module. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  // The shell has no packages beside it: what it uses is built in.
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'dist/electron',
    emptyOutDir: true,
    rollupOptions: {
      input: { main: 'electron/main.ts', preload: 'electron/preload.ts' },
      external: ['electron', ...builtinModules, /^node:/],
      output: { entryFileNames: '[name].cjs', format: 'cjs' },
    },
  },
});
