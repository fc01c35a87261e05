import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import type { Action, Role, Units } from '../policy/index.ts';

/** Where a to-do or a piece of news leads; the pages know the address. */
export interface Target {
  readonly topic: 'assessments' | 'regulations' | 'accounts' | 'units' | 'facts' | 'reviews' | 'cases' | 'results' | 'signs' | 'watch';
  readonly id?: number;
  /** A part of that page: a tab, a version, a filter. */
  readonly part?: string;
}

/** One thing that somebody has to do. */
export interface Todo {
  /** Stable and unique: `assessments.3.self-check`. */
  readonly key: string;
  /** What to do, in one line. */
  readonly title: string;
  /** What it is about or what is missing; may be ''. */
  readonly detail: string;
  /** The last day for it; null where none is set. */
  readonly dueOn: string | null;
  readonly target: Target;
}

/** How far somebody reaches: undefined where not at all. */
export interface Reach {
  /** By an action of the policy table. */
  may(action: Action): Promise<Units | undefined>;
  /** By one role, whatever it allows. */
  as(role: Role): Promise<Units | undefined>;
}

/** What a topic knows that somebody has to do. Topics hand theirs to `homeRoutes` in topics.ts. */
export type TodoProvider = (house: House, actor: Actor, reach: Reach) => Promise<readonly Todo[]>;
