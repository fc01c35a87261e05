import { canonical, sha256 } from './canonical.ts';

/** A sealed result as it is kept. `inputs` and `result` are as they were read: nobody has looked yet whether they are still what they were. */
export interface Seal {
  readonly id: number;
  readonly assessmentId: number;
  readonly number: number;
  readonly engineVersion: string;
  readonly regulationHash: string;
  readonly inputs: unknown;
  readonly result: unknown;
  readonly hash: string;
  readonly sealedAt: string;
}

/** What a seal's hash is taken over. */
export type Sealed = Pick<Seal, 'number' | 'sealedAt' | 'engineVersion' | 'regulationHash' | 'inputs' | 'result'>;

/** SHA-256 over everything that is sealed, in canonical JSON. */
export const sealHash = ({ number, sealedAt, engineVersion, regulationHash, inputs, result }: Sealed): string =>
  sha256(canonical({ number, sealedAt, engineVersion, regulationHash, inputs, result }));

export const FORMAT = 'kaocheng-seal/1';

/** What is given away: everything that anybody needs to check the hash and to compute the result again. */
export const bundleOf = ({ number, sealedAt, engineVersion, regulationHash, inputs, result, hash }: Seal) => ({
  format: FORMAT,
  number,
  sealedAt,
  engineVersion,
  regulationHash,
  inputs,
  result,
  hash,
});
