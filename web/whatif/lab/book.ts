import {
  type AdjustableValue,
  adjustableValues,
  type DescribedRegulation,
  describeRegulation,
  type OpenedRegulation,
  type Unit,
} from '@kaocheng/engine';

/** What can be changed in a regulation, with the words around it. */
export interface LabBook {
  readonly values: readonly AdjustableValue[];
  readonly description: DescribedRegulation;
}

export function bookOf(opened: OpenedRegulation): LabBook {
  const description = describeRegulation(opened);
  if (!description) throw new Error('the regulation of a trial cannot be described');
  return { values: adjustableValues(opened.document), description };
}

/** Whether a rule binds a unit. */
export const binds = ({ appliesTo }: { readonly appliesTo: readonly string[] }, { kind, group }: Pick<Unit, 'kind' | 'group'>): boolean =>
  appliesTo.length === 0 || appliesTo.includes(kind) || appliesTo.includes(group);
