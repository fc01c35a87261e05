import type { AskedFact, Content } from '../types.ts';

/** What every control of a record is given. */
export interface ControlProps {
  readonly fact: Omit<AskedFact, 'access'>;
  readonly content: Content;
  readonly onType: (change: Partial<Content>) => void;
  readonly readOnly: boolean;
  /** Names the control for screen readers and ties it to its finding. */
  readonly id: string;
  readonly invalid: boolean;
}
