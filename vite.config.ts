import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Only the Excel writer asks for it; it must pack without a worker from a blob, which our policy forbids.
  resolve: { alias: [{ find: /^fflate$/, replacement: fileURLToPath(new URL('src/export/workbook/zip-in-page.ts', import.meta.url)) }] },
  // Relative: the built folder works under any path of a prefectural site.
  base: './',
  build: {
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    // scripts/bundle.mjs reads what is loaded first from it.
    manifest: true,
    // font-src and script-src know no data: in our policy, so nothing is inlined.
    assetsInlineLimit: 0,
    // The browsers above all know modulepreload.
    modulePreload: { polyfill: false },
    // MapLibre is one chunk of about 900 KB before compression; size-limit guards what it costs over the wire.
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});
