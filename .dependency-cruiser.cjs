// Arrows point one way: model ← data ← state ← map ← export ← views ← main; i18n beside them, on model alone; offline and loader alone.
// Each part is listed with the parts it may import; the rules below are made from the list.

const MAY_IMPORT = {
  model: [],
  offline: [],
  // Types of the protocol, which are gone when it is built.
  loader: ['model', 'state'],
  i18n: ['model'],
  data: ['model', 'i18n'],
  state: ['model', 'i18n', 'data'],
  map: ['model', 'i18n', 'data', 'state'],
  export: ['model', 'i18n', 'data', 'state', 'map'],
  views: ['model', 'i18n', 'data', 'state', 'map', 'export'],
};

/** Pure functions on numbers and topologies; @types hold no code. */
const MODEL_PACKAGES = '^node_modules/(d3-array|internmap|simple-statistics|topojson-client|@types)/';

const arrows = Object.entries(MAY_IMPORT).map(([part, allowed]) => ({
  name: `${part}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${part}/` },
  to: { path: '^src/', pathNot: `^src/(${[part, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'model-is-pure',
      comment: 'no React, MapLibre, zustand, Node or file of any kind: model is the domain alone (its DOM types are the types step’s affair)',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: [MODEL_PACKAGES, '^src/'] },
    },
    {
      name: 'locks-have-no-way-round',
      comment: 'a plan is changed by edits, which are held against the locks, or by the history, which returns to plans that were',
      severity: 'error',
      from: { path: '^(src|scripts|pipeline)/', pathNot: '^src/model/plan/(edit|history)\\.ts$' },
      to: { path: '^src/model/plan/apply-patch\\.ts$' },
    },
    {
      name: 'browser-code-stays-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(pipeline|scripts|tests)/' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ships-only-dependencies',
      comment: 'what the browser loads is a dependency, never a devDependency; types alone are erased',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: '^node_modules/(@types|vite)/' },
    },
    {
      name: 'pipeline-imports-only-model',
      severity: 'error',
      from: { path: '^pipeline/' },
      to: { path: '^(src/(?!model/)|scripts/|tests/)' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // An import of types alone is an arrow too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
