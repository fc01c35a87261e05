import { cases } from './cases.ts';
import { complaints } from './complaints.ts';
import type { FileKind, Kind } from './kind.ts';
import { ratings } from './ratings.ts';

export { guessKind } from './guess.ts';
export { type FileKind, type KeptRow, KINDS, type Kind } from './kind.ts';

const BY_NAME: { readonly [K in Kind]: FileKind<K> } = { cases, ratings, complaints };

export const kindOf = <K extends Kind>(kind: K): FileKind<K> => BY_NAME[kind];
