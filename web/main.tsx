/** Starts the application; browsers that lack something it needs get that first. */
const complete = 'hasOwn' in Object && 'structuredClone' in window && 'findLast' in [] && 'toSorted' in [] && 'with' in [];

const ready: Promise<unknown> = complete ? Promise.resolve() : import('./older-browsers.ts');
void ready.then(() => import('./start.tsx'));
