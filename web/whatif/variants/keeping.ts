import { readVariant } from '../model/read-variant.ts';
import { newVariant, type Variant } from '../model/variant.ts';

/** Variants stay in this browser, one place an assessment and view. */
export interface Kept {
  readonly variants: readonly Variant[];
  readonly current: string;
}

const placeOf = (assessmentId: number, view: string): string => `kaocheng.trial.${assessmentId}.${view}`;

export function readKept(assessmentId: number, view: string): Kept {
  const variants = stored(placeOf(assessmentId, view));
  const first = variants.variants[0] ?? newVariant('方案 1');
  const all = variants.variants.length > 0 ? variants.variants : [first];
  return { variants: all, current: all.some(({ id }) => id === variants.current) ? variants.current : first.id };
}

/** @returns false where this browser keeps nothing, or no more */
export function writeKept(assessmentId: number, view: string, kept: Kept): boolean {
  try {
    localStorage.setItem(placeOf(assessmentId, view), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** What cannot be read any more is left out; the rest is kept. */
function stored(place: string): Kept {
  try {
    const read = JSON.parse(localStorage.getItem(place) ?? 'null') as { readonly variants?: unknown; readonly current?: unknown } | null;
    const variants = Array.isArray(read?.variants) ? read.variants.map(readVariant).filter((one) => one !== undefined) : [];
    return { variants, current: typeof read?.current === 'string' ? read.current : '' };
  } catch {
    return { variants: [], current: '' };
  }
}
