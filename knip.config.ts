import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: ['src/{main,embed}.tsx', 'src/loader/loader.ts', 'src/export/workbook/zip-in-page.ts', 'pipeline/main.ts', 'scripts/{start,test,run,serve-dist,architecture,query,icons,write-table-page,check-kept-data}.{mjs,ts}', 'tests/bench/main.ts', 'tests/pictures/main.ts', 'tests/bench/page/*/main.ts'],
  project: ['src/**/*.{ts,tsx,css}', 'pipeline/**/*.ts', 'scripts/**/*.{mjs,ts}', 'tests/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  // A program that only scripts/steps.mjs starts.
  ignoreDependencies: ['oxlint'],
  compilers: {
    // A style sheet counts as the modules it imports, so that a package used by CSS alone is in use.
    css: (text: string) => [...text.matchAll(/@import\s+(?:url\()?(['"][^'"]+['"])/g)].map((match) => `import ${match[1]};`).join('\n'),
  },
};

export default config;
