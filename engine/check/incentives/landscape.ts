import type { Nature, Part, Regulation, Rule } from '../../language/regulation.ts';
import * as F from '../../number/fraction.ts';
import type { Program } from '../../scoring/program.ts';
import type { Audience, CheckContext } from '../check.ts';
import { type Knob, knobsOf, type Setting } from './knobs.ts';
import { moved, type State, Trials } from './trials.ts';

/** What a knob does when it leaves its plain setting: `meant` by the rules before any part's cap, `got` by the total. */
export interface Effect extends Change {
  readonly knob: number;
  readonly setting: Setting;
}

/** Everything the searches work on: the plain unit (all duties met, no merits, no misconduct) and what each move from it does. */
export interface Landscape {
  readonly regulation: Regulation;
  readonly audience: Audience;
  readonly knobs: readonly Knob[];
  readonly plain: State;
  readonly trials: Trials;
  readonly plainRow: number;
  /** By knob: the row of the plain unit with each setting tried. */
  readonly sweep: readonly (readonly { readonly setting: Setting; readonly row: number }[])[];
  readonly effects: readonly Effect[];
  readonly fresh: () => Trials;
}

/** Sign with which a rule's points enter the total. */
export const signOf = (nature: Nature | undefined): 1 | -1 => (nature === 'deduction' ? -1 : 1);
export const partOf = (regulation: Regulation, rule: Rule): Part | undefined => regulation.parts.find((part) => part.name === rule.part);

/** Undefined where nothing can be moved, or where the plain unit's total cannot be known. */
export function landscapeOf(program: Program, context: CheckContext, audience: Audience): Landscape | undefined {
  const { regulation } = program;
  const knobs = knobsOf(regulation, context, audience);
  if (knobs.length === 0) return undefined;
  const fresh = () => new Trials(program, audience, knobs);
  const plain = plainState(knobs, startState(regulation, knobs, fresh()), fresh());
  const trials = fresh();
  const plainRow = trials.add(plain);
  const sweep = knobs.map((knob, index) =>
    settingsFrom(knob, plain[index]).map((setting) => ({ setting, row: trials.add(moved(plain, new Map([[index, setting]]))) })),
  );
  trials.run();
  if (!trials.total(plainRow)) return undefined;
  const whole = { regulation, audience, knobs, plain, trials, plainRow, sweep, fresh };
  return { ...whole, effects: effectsOf(whole) };
}

/** Having no record is tried only of what may be left unrecorded: else the total would just be pending. */
const settingsFrom = ({ settings }: Knob, plain: Setting): readonly Setting[] =>
  plain === undefined ? settings : settings.filter((each) => each !== undefined);

/** Every value at its last setting and no events, but one event of the first level for rules that know nothing without any (ballots). */
function startState(regulation: Regulation, knobs: readonly Knob[], trials: Trials): State {
  const start: Setting[] = knobs.map(({ fact, settings }) => (fact.kind === 'event' || fact.kind === 'choice' ? settings[0] : settings.at(-1)));
  const row = trials.add(start);
  trials.run();
  if (trials.total(row)) return start;
  for (const rule of regulation.rules.filter(({ id }) => !trials.points(id, row))) {
    const first = knobs.findIndex((knob) => knob.fact.kind === 'event' && knob.rules.includes(rule));
    if (first >= 0) start[first] = knobs[first]?.settings[1];
  }
  return start;
}

/** Nothing optional recorded, everything else at the value that gives most. */
function plainState(knobs: readonly Knob[], start: State, trials: Trials): State {
  const base = trials.add(start);
  const rows = knobs.map(({ fact, settings }, index) =>
    fact.kind === 'event' ? [] : settings.map((setting) => ({ setting, row: trials.add(moved(start, new Map([[index, setting]]))) })),
  );
  trials.run();
  const known = trials.total(base);
  return start.map((value, index) => {
    const absent = rows[index]?.find(({ setting }) => setting === undefined);
    if (known && absent && trials.total(absent.row)) return undefined;
    let best = { value, total: known };
    for (const { setting, row } of rows[index] ?? []) {
      const total = trials.total(row);
      if (total && (!best.total || F.compare(total, best.total) > 0)) best = { value: setting, total };
    }
    return best.value;
  });
}

/** What moving from one row to another means by the rules that look at the knob, and what the total makes of it. */
export interface Change {
  readonly meant: F.Fraction;
  readonly got: F.Fraction;
  /** The rule that the move changes most. */
  readonly rule: Rule;
}

export function changeOf(regulation: Regulation, knob: Knob, trials: Trials, from: number, to: number): Change | undefined {
  const [before, after] = [trials.total(from), trials.total(to)];
  let [meant, rule, size] = [F.ZERO, knob.rules[0], F.ZERO];
  for (const each of knob.rules) {
    const [was, is] = [trials.points(each.id, from), trials.points(each.id, to)];
    if (!was || !is) continue;
    const change = F.mul(F.sub(is, was), F.fraction(BigInt(signOf(partOf(regulation, each)?.nature))));
    meant = F.add(meant, change);
    const extent = F.max(change, F.neg(change));
    if (F.compare(extent, size) > 0) [rule, size] = [each, extent];
  }
  return before && after && rule ? { meant, got: F.sub(after, before), rule } : undefined;
}

function effectsOf({ regulation, knobs, trials, plainRow, sweep }: Omit<Landscape, 'effects'>): Effect[] {
  return knobs.flatMap((knob, index) =>
    (sweep[index] ?? []).flatMap(({ setting, row }) => {
      const change = row === plainRow ? undefined : changeOf(regulation, knob, trials, plainRow, row);
      return change ? [{ knob: index, setting, ...change }] : [];
    }),
  );
}
