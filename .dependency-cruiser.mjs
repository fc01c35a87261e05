/** Arrows point one way; a wrong arrow is an error. See docs/architecture.md. */
const TEST = '\\.test\\.ts$|/testing/|test-[a-z-]+\\.ts$';
const room = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: TEST, ...from }, to });
const WORKSPACES = 'engine|regulations|tables|cli|bench';

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'all-resolve', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^bun:' } },
    room('engine-alone', 'the engine imports nothing of ours but itself', { path: '^engine/' }, { path: `^(${WORKSPACES})/`, pathNot: '^engine/' }),
    room('engine-pure', 'no Node built-ins in the engine', { path: '^engine/' }, { dependencyTypes: ['core'] }),
    room('tables-alone', 'tables know no regulations', { path: '^tables/' }, { path: `^(${WORKSPACES})/`, pathNot: '^tables/' }),
    room('regulations-alone', 'regulations are text', { path: '^regulations/' }, { path: `^(${WORKSPACES})/`, pathNot: '^regulations/' }),
    room('number-is-ground', 'number arithmetic knows nothing else', { path: '^engine/number/' }, { path: '^engine/', pathNot: '^engine/number/' }),
    room('language-below', 'the language does not score', { path: '^engine/language/' }, { path: '^engine/(scoring|standings|check|facts)/' }),
    room('methods-below', 'methods see a frame, not the evaluation', { path: '^engine/methods/' }, { path: '^engine/(scoring|standings|check)/' }),
    room('facts-below', 'facts are read before anything scores', { path: '^engine/facts/' }, { path: '^engine/(scoring|standings|check|methods)/' }),
    room('scoring-below', 'scoring knows no ranks and no findings on rules', { path: '^engine/scoring/' }, { path: '^engine/(standings|check)/' }),
    room('standings-below', 'standings do not check', { path: '^engine/standings/' }, { path: '^engine/check/' }),
    {
      name: 'front-doors',
      comment: 'another workspace is entered by its package name',
      severity: 'error',
      from: { path: `^(${WORKSPACES})/` },
      to: { path: `^(${WORKSPACES})/`, pathNot: `^$1/|^(${WORKSPACES})/index\\.ts$` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
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
