import type { Hash } from '../reading/hash.ts';
import type { PersonalKind } from './headings.ts';

/** What becomes of applicants' names, numbers and addresses: not kept at all, or kept so that nobody is recognised. */
export type Privacy = 'drop' | 'mask';

/** 张三丰 → 张**; 510823199001011234 → 5108**********1234; 13812345678 → 138****5678; an address keeps its first six characters; nothing of what people wrote. */
export function mask(kind: PersonalKind, text: string): string {
  const keep = (head: number, tail: number) =>
    text.length <= head + tail
      ? '*'.repeat(text.length)
      : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
  if (kind === 'name') return keep(1, 0);
  if (kind === 'words') return keep(0, 0);
  if (kind === 'address') return keep(6, 0);
  return kind === 'id' ? keep(4, 4) : keep(3, 4);
}

/**
 * A mark of an applicant's number under a secret of this run: the same number gives the same mark, and the mark does not give the number
 * away to who does not have the secret. 0 for an empty cell. At most 2^53, to be compared and never shown.
 */
export function markOf(hash: Hash, secret: number, bytes: Uint8Array, from: number, to: number): number {
  if (to <= from) return 0;
  hash.start(secret);
  hash.bytes(bytes, from, to);
  hash.number(secret);
  hash.end();
  return (hash.high & 0x1fffff) * 4_294_967_296 + (hash.low >>> 0) || 1;
}
