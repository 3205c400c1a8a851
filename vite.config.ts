import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { dataVersion } from './scripts/data-version.mjs';
import { firstChunk } from './scripts/first-chunk.mjs';

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  // Only the Excel writer asks for it; it must pack without a worker from a blob, which our policy forbids.
  resolve: { alias: [{ find: /^fflate$/, replacement: fileURLToPath(new URL('src/export/workbook/zip-in-page.ts', import.meta.url)) }] },
  // Relative: the built folder works under any path of a prefectural site.
  base: './',
  define: { 'import.meta.env.VITE_DATA_VERSION': JSON.stringify(dataVersion()) },
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
    // Pages of the site. The single file has but one, and the benchmark's pages are its own.
    ...(mode === 'production' && { rolldownOptions: { input: { index: 'index.html', embed: 'embed.html' }, output: { codeSplitting: { groups: [{ name: firstChunk() }] } } } }),
  },
  worker: { format: 'es' },
}));
