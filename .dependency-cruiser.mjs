/** Arrows point one way; a wrong arrow is an error. See docs/architecture.md. */
const TEST = '\\.test\\.ts$|/testing/|/journeys/|test-[a-z-]+\\.ts$';
const room = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: TEST, ...from }, to });
const WORKSPACES = 'engine|worktime|casework|regulations|tables|server|web|cli|bench';
/** A workspace sees only itself and those named. */
const sees = (name, ...others) =>
  room(
    `${name}-sees`,
    `${name} imports ${others.length > 0 ? others.join(', ') : 'nothing of ours'} and itself`,
    { path: `^${name}/` },
    {
      path: `^(${WORKSPACES})/`,
      pathNot: `^(${[name, ...others].join('|')})/`,
    },
  );

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'all-resolve', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^bun:' } },
    sees('engine'),
    sees('worktime'),
    sees('tables'),
    sees('regulations'),
    sees('casework', 'worktime', 'tables'),
    sees('server', 'engine', 'worktime', 'casework', 'tables', 'regulations'),
    sees('web', 'engine', 'worktime'),
    room(
      'shared-below',
      'what pages are built from knows no page',
      { path: '^web/(api|shared|theme)/' },
      { path: '^web/', pathNot: '^web/(api|shared|theme)' },
    ),
    room(
      'shell-below',
      'the workbench knows pages only by web/pages.tsx',
      { path: '^web/shell/' },
      { path: '^web/', pathNot: '^web/(api|shared|theme|shell)/|^web/pages' },
    ),
    room('pure', 'no Node built-ins in what also runs in the browser', { path: '^(engine|worktime)/' }, { dependencyTypes: ['core'] }),
    room('number-is-ground', 'number arithmetic knows nothing else', { path: '^engine/number/' }, { path: '^engine/', pathNot: '^engine/number/' }),
    room('language-below', 'the language does not score', { path: '^engine/language/' }, { path: '^engine/(scoring|standings|check|facts)/' }),
    room('methods-below', 'methods see a frame, not the evaluation', { path: '^engine/methods/' }, { path: '^engine/(scoring|standings|check)/' }),
    room('facts-below', 'facts are read before anything scores', { path: '^engine/facts/' }, { path: '^engine/(scoring|standings|check|methods)/' }),
    room('scoring-below', 'scoring knows no ranks and no findings on rules', { path: '^engine/scoring/' }, { path: '^engine/(standings|check)/' }),
    room('standings-below', 'standings do not check', { path: '^engine/standings/' }, { path: '^engine/check/' }),
    room('store-is-ground', 'the store knows no topic', { path: '^server/store/' }, { path: '^server/', pathNot: '^server/(store|settings)' }),
    room('schema-below', 'tables are described, not used', { path: '^server/schema/' }, { path: '^server/', pathNot: '^server/(schema|store)/' }),
    room(
      'http-below',
      'the web frame knows no topic',
      { path: '^server/http/' },
      { path: '^server/', pathNot: '^server/(http|policy|schema|store|settings|accounts)' },
    ),
    {
      name: 'front-doors',
      comment: 'another workspace is entered by its package name; journeys and tests of pages start the real server',
      severity: 'error',
      from: { path: `^(${WORKSPACES})/`, pathNot: '^web/(journeys/|.*\\.test\\.ts$)' },
      to: { path: `^(${WORKSPACES})/`, pathNot: `^$1/|^(${WORKSPACES})/index\\.ts$` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
    includeOnly: `^(${WORKSPACES})/|node_modules`,
  },
};
