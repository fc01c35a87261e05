import type { TrialChange } from '@kaocheng/engine';
import { useEffect, useState } from 'react';
import { freeName, newVariant, type Variant } from '../model/variant.ts';
import { type Kept, readKept, writeKept } from './keeping.ts';

/** The variants of one assessment: which is at hand, and what can be done with them. Each change is kept at once. */
export interface Variants {
  readonly all: readonly Variant[];
  readonly current: Variant;
  /** False where this browser does not keep them: they live until the page is closed. */
  readonly kept: boolean;
  choose(id: string): void;
  add(from?: Variant): void;
  take(variants: readonly Variant[]): void;
  remove(id: string): void;
  rename(name: string): void;
  change(change: (before: TrialChange) => TrialChange): void;
  /** Runs the same facts under another version, or under the assessment's own again. */
  runUnder(version: { readonly id: number; readonly label: string; readonly text: string } | null): void;
}

export function useVariants(assessmentId: number, view: string): Variants {
  const [{ variants, current }, setKept] = useState<Kept>(() => readKept(assessmentId, view));
  const [kept, setKeeping] = useState(true);
  useEffect(() => setKeeping(writeKept(assessmentId, view, { variants, current })), [assessmentId, view, variants, current]);
  const [first = newVariant('方案 1')] = variants;
  const at = variants.find(({ id }) => id === current) ?? first;
  const replace = (next: (variant: Variant) => Variant) =>
    setKept((before) => ({ ...before, variants: before.variants.map((one) => (one.id === before.current ? next(one) : one)) }));
  const append = (more: readonly Variant[]) =>
    setKept((before) => ({ variants: [...before.variants, ...more], current: more.at(-1)?.id ?? before.current }));
  return {
    all: variants,
    current: at,
    kept,
    choose: (id) => setKept((before) => ({ ...before, current: id })),
    add: (from) => append([{ ...newVariant(freeName(variants)), ...(from ? { version: from.version, change: from.change } : {}) }]),
    take: (taken) => append(taken.map((one) => ({ ...one, id: newVariant('').id, name: nameAmong(one.name, variants) }))),
    remove: (id) =>
      setKept((before) => {
        const left = before.variants.filter((one) => one.id !== id);
        const all = left.length > 0 ? left : [newVariant('方案 1')];
        return { variants: all, current: all[0]?.id ?? '' };
      }),
    rename: (name) => replace((one) => ({ ...one, name })),
    change: (change) => replace((one) => ({ ...one, change: change(one.change) })),
    runUnder: (version) =>
      replace((one) => {
        const { text: _, ...change } = one.change;
        return { ...one, version: version && { id: version.id, label: version.label }, change: version ? { ...change, text: version.text } : change };
      }),
  };
}

const nameAmong = (name: string, taken: readonly Variant[]): string =>
  taken.some((one) => one.name === name) ? `${name.slice(0, 50)}（导入）` : name;
