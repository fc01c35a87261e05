import type { Place } from '../finding.ts';
import { endValue } from '../language/expression/range.ts';
import { walk } from '../language/expression/references.ts';
import type { Regulation } from '../language/regulation.ts';
import type { Fraction } from '../number/fraction.ts';

/** A figure of the front matter; `firm` ones should stand in some clause. */
export interface FrontFigure {
  readonly value: Fraction;
  readonly percent: boolean;
  readonly firm: boolean;
  readonly role: string;
  readonly place: Place;
}

/** Full marks and caps of parts, tiers, quotas, settings, conversion. */
export function frontFigures(regulation: Regulation): FrontFigure[] {
  const all: FrontFigure[] = [];
  const put = (value: Fraction | undefined, percent: boolean, firm: boolean, role: string, place: Place) => {
    if (value) all.push({ value, percent, firm, role, place });
  };
  for (const { name, full, atMost, place } of regulation.parts) {
    for (const value of full?.values() ?? []) put(value, false, false, `部分"${name}"满分`, place);
    for (const node of atMost ? walk(atMost.value) : [])
      if (node.kind === 'number') put(node.value, node.percent, true, `部分"${name}"至多`, atMost?.place ?? place);
  }
  for (const value of regulation.full?.values() ?? []) put(value, false, false, '满分', regulation.total.place);
  for (const { name, range, amount, place } of regulation.tiers) {
    for (const limit of [range?.low, range?.high]) if (limit) put(endValue(limit.value), limit.percent === true, true, `等次"${name}"`, place);
    if (amount?.kind === 'share') put(amount.of, true, true, `等次"${name}"`, place);
  }
  for (const { name, quota, when, place } of regulation.selections) {
    for (const node of quota ? walk(quota.of) : []) if (node.kind === 'number') put(node.value, quota?.share === true, true, `评选"${name}"`, place);
    for (const node of when ? walk(when.value) : []) if (node.kind === 'number') put(node.value, node.percent, false, `评选"${name}"`, place);
  }
  for (const { name, value, percent, place } of regulation.settings) put(value, percent, false, `设定"${name}"`, place);
  for (const node of regulation.conversion ? walk(regulation.conversion.counts.value) : [])
    if (node.kind === 'number') put(node.value, node.percent, false, '折算', regulation.total.place);
  return all;
}
