import { hash, type Options, verify } from '@node-rs/argon2';
import { newSecret } from './random.ts';

/** argon2id as OWASP advises for sign-in: 19 MiB, two passes. */
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Input methods may write full-width letters and digits: the same password either way. */
const plain = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(plain(password), COST);

let decoy: Promise<string> | undefined;

/** Compares with as much work where there is no password to compare with: the time taken tells nobody whether an account exists. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(newSecret());
  const same = await verify(stored ?? (await decoy), plain(password));
  return same && stored != null;
}
