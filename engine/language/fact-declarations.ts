import type { OwnFact } from '../methods/method.ts';
import { isKeyword, type Keyword } from './keywords.ts';
import { counted } from './period.ts';
import type { FactDeclaration, FactKind, Reporter } from './regulation.ts';
import { block, either, list, map, may, oneOf, record, text } from './shapes/combinators.ts';
import { range } from './shapes/expressions.ts';
import type { Node, Shape } from './shapes/shape.ts';

/** Facts as a rule block declares them. */

const KIND = oneOf('event', 'amount', 'yesNo', 'judgement', 'choice');
const KINDS: Readonly<Record<'event' | 'amount' | 'yesNo' | 'judgement' | 'choice', FactKind>> = {
  event: 'event',
  amount: 'amount',
  yesNo: 'yes-no',
  judgement: 'judgement',
  choice: 'choice',
};

const FIELDS = {
  kind: may(KIND),
  levels: may(list(text())),
  measure: may(text()),
  range: may(range()),
  reportedBy: may(oneOf('unit', 'assessor', 'inspector', 'system')),
  evidence: may(oneOf('required', 'optional', 'none')),
  every: may(oneOf('month', 'quarter')),
  counted: may(counted),
  same: may(oneOf('note')),
  except: may(list(text())),
  from: may(oneOf('subordinates')),
  note: may(text()),
} as const;

const full = block(FIELDS);
type Written = NonNullable<ReturnType<(typeof full)['read']>>;

/** A declaration, or its kind alone. */
const declaration: Shape<{ readonly written: Partial<Written>; readonly place: Node['place'] }> = either(
  map(full, (written, node) => ({ written, place: node.place })),
  map(KIND, (kind, node) => ({ written: { kind }, place: node.place })),
  (node) => node.kind === 'map',
);

/** What stands under 事实: declarations by name, or only the names of facts declared elsewhere. */
export const factsShape: Shape<ReadonlyMap<string, { readonly written: Partial<Written>; readonly place: Node['place'] } | undefined>> = either(
  record(declaration),
  map(list(text()), (names) => new Map(names.map((name) => [name, undefined]))),
  (node) => node.kind === 'map',
);

const REPORTERS: Readonly<Record<FactKind, Reporter>> = { event: 'unit', amount: 'unit', 'yes-no': 'unit', choice: 'unit', judgement: 'assessor' };

/** Fills what the declaration leaves open from what the rule's method needs and from the kind's usual ways. */
export function declare(
  name: string,
  written: Partial<Written>,
  own: OwnFact | undefined,
  clause: string,
  place: FactDeclaration['place'],
  alone: boolean,
): FactDeclaration {
  const kind = written.kind ? KINDS[written.kind] : (own?.kind ?? 'event');
  const suits = own?.kind === kind;
  const fromTable = own?.byFact?.get(name) ?? (alone && !own?.levels?.includes(name) ? own?.levels : undefined);
  const measure = written.measure === '％' ? '%' : written.measure;
  return {
    name,
    kind,
    levels: written.levels ?? (suits ? (fromTable ?? []) : []),
    unitOfMeasure: measure,
    percent: measure === '%',
    range: written.range ?? (suits && alone ? own?.range : undefined),
    reportedBy: written.reportedBy ?? REPORTERS[kind],
    evidence: written.evidence ?? 'optional',
    every: written.every,
    counted: written.counted,
    sameNote: written.same === 'note',
    except: written.except ?? [],
    from: written.from,
    repeats: kind === 'event' || (suits && own?.repeats === true),
    note: written.note,
    clause,
    place,
  };
}

/** Names that would be read as something else. */
export const reserved = (name: string): boolean =>
  (['full', 'total', 'yes', 'no'] as const satisfies readonly Keyword[]).some((keyword) => isKeyword(name, keyword));
