import { Hash } from './hash.ts';

/** Seed of the keys of a unit's cases. @param unit id of the catalogue */
export function unitSeed(unit: string): number {
  const hash = new Hash();
  hash.start(0);
  hash.text(unit);
  hash.end();
  return hash.low;
}

/** The key that the row of a case has in every file, 16 hexadecimal digits: whoever knows unit and number finds the case without a search. */
export function caseKey(unit: string, number: string): string {
  const bytes = new TextEncoder().encode(number);
  const hash = new Hash();
  hash.start(unitSeed(unit));
  hash.bytes(bytes, 0, bytes.length);
  hash.end();
  return hash.hex();
}
