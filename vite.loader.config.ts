import { defineConfig } from 'vite';

/** The script other sites load: one file under a path that names the version of its protocol, for scripts of any kind of page. */
export default defineConfig({
  publicDir: false,
  plugins: [{
    // A page in Shift_JIS or EUC-JP reads scripts in its own encoding.
    name: 'ascii-only',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  }],
  build: {
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    outDir: 'dist/embed/v1',
    reportCompressedSize: false,
    lib: { entry: 'src/loader/loader.ts', formats: ['iife'], name: 'zaitakuAtlasLoader', fileName: () => 'embed.js' },
  },
});
