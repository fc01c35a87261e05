import type { ByKind } from '../regulation.ts';
import { either, map, record } from './combinators.ts';
import type { Shape } from './shape.ts';

/** One value for all, or a map from unit kinds and groups to theirs. */
export const byKind = <T>(shape: Shape<T>): Shape<ByKind<T>> =>
  either(
    record(shape),
    map(shape, (value): ByKind<T> => new Map([['', value]])),
    (node) => node.kind === 'map',
  );
