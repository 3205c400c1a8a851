import { defineConfig } from 'vite';

/** The script other sites load: one file under a path that names the version of its protocol, for scripts of any kind of page. */
export default defineConfig({
  publicDir: false,
  build: {
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    outDir: 'dist/embed/v1',
    reportCompressedSize: false,
    lib: { entry: 'src/loader/loader.ts', formats: ['iife'], name: 'zaitakuAtlasLoader', fileName: () => 'embed.js' },
  },
});
