import * as F from '../../number/fraction.ts';
import { type Effect, type Landscape, partOf } from './landscape.ts';
import { moved, type State } from './trials.ts';

/** The moves worth trying from other states than the plain one, and the states to try them in. */

const bySize = (a: Effect, b: Effect): number => {
  const absolute = (value: F.Fraction) => (value.num < 0n ? F.neg(value) : value);
  return F.compare(absolute(a.meant), absolute(b.meant));
};

/** By knob: its smallest and its largest effect of one sign. */
function extremes(land: Landscape, wanted: (effect: Effect) => boolean): { least: Effect; most: Effect }[] {
  return land.knobs.flatMap((_, knob) => {
    const own = land.effects.filter((effect) => effect.knob === knob && wanted(effect)).sort(bySize);
    const [least, most] = [own[0], own.at(-1)];
    return least && most ? [{ least, most }] : [];
  });
}

/** Moves that the rules mean to reward, from a plain unit. */
export const merits = (land: Landscape) => extremes(land, ({ meant }) => meant.num > 0n);
/** Moves that the rules mean to punish. */
export const faults = (land: Landscape) => extremes(land, ({ meant }) => meant.num < 0n);

export const natureOf = (land: Landscape, { rule }: Effect) => partOf(land.regulation, rule)?.nature;

export const withEffects = (state: State, effects: readonly Effect[]): State =>
  moved(state, new Map(effects.map(({ knob, setting }) => [knob, setting])));

/** A unit with every merit at its best: what others would have to beat. */
export const richState = (land: Landscape): State =>
  withEffects(
    land.plain,
    merits(land).map(({ most }) => most),
  );

/** A unit with the smallest single merit there is. */
export function smallestMerit(land: Landscape): Effect | undefined {
  return merits(land)
    .map(({ least }) => least)
    .filter(({ got }) => got.num > 0n)
    .sort(bySize)[0];
}

/** A unit with one of every fault that a deduction rule punishes. */
export function faultyState(land: Landscape): State {
  const deductions = faults(land)
    .map(({ least }) => least)
    .filter((effect) => natureOf(land, effect) === 'deduction');
  return withEffects(land.plain, deductions);
}
