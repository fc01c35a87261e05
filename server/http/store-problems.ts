import { CONSTRAINTS } from '../schema/constraints.ts';
import { StoreError, storeError } from '../store/index.ts';
import { Problem } from './problems.ts';

/** What an error of the store means to the caller; undefined where it is no error of the store. */
export function storeProblem(thrown: unknown): Problem | undefined {
  const error = storeError(thrown);
  if (!(error instanceof StoreError)) return undefined;
  const broken = CONSTRAINTS[error.constraint ?? ''];
  switch (error.code) {
    case 'unique':
      return broken ? new Problem('already-exists', broken.message, { errors: [broken] }) : new Problem('already-exists', error.message);
    case 'foreign-key':
      return broken ? new Problem('bad-input', broken.message, { errors: [broken] }) : new Problem('in-use', error.message);
    case 'check':
    case 'not-null':
    case 'exclusion':
    case 'value':
      return broken ? new Problem('bad-input', broken.message, { errors: [broken] }) : new Problem('bad-input', error.message);
    case 'conflict':
      return new Problem('stale-version', error.message);
    case 'full':
      return new Problem('store-full', error.message);
    case 'unavailable':
    case 'cancelled':
      return new Problem('store-unavailable', error.message);
    default:
      return undefined;
  }
}
