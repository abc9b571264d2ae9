import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: new URL('../../renderer', import.meta.url).pathname,
  // Relative addresses: the same build is served by Electron's own protocol and by a plain server.
  base: './',
  publicDir: false,
  plugins: [react()],
  // The chart library's sources name Node's global object.
  define: { global: 'globalThis' },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // The policy of the window refuses data addresses for programs; every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 6000,
  },
});
