import { type CaseFinding, fault } from '../finding.ts';
import type { Case } from '../formats/case.ts';
import type { FieldOf } from '../formats/headings.ts';
import { DAY_SECONDS, dayOf, type Moment, momentText, NONE } from '../moment.ts';

interface Headings {
  heading(field: FieldOf<'cases'>): string;
}

/** Whether `later` truly comes before `earlier`. A bare day stands for any moment of it. */
const isBefore = (later: Moment, earlier: Moment): boolean =>
  later < earlier && !(later % DAY_SECONDS === 0 && dayOf(later) === dayOf(earlier)) && later !== NONE && earlier !== NONE;

/** A clock that runs backwards: every step of a case comes after the one before it. Undefined where all is in order. */
export function orderFaults(row: Case & { readonly row: number }, columns: Headings, latest: Moment): CaseFinding[] | undefined {
  const { accepted, closed, delivered, pauses } = row;
  if (accepted < 0) return undefined;
  if (
    (closed === NONE || closed >= accepted) &&
    (delivered === NONE || (delivered >= accepted && delivered >= closed)) &&
    (latest === NONE || accepted <= latest) &&
    pauses.length === 0 &&
    row.extensionAsked === NONE
  )
    return undefined;
  const faults: CaseFinding[] = [];
  const wrong = (code: string, field: FieldOf<'cases'>, what: string, moment: Moment, than: string, earlier: Moment) =>
    faults.push(
      fault(code, `${what}（${momentText(moment)}）早于${than}（${momentText(earlier)}），时间倒流，请核对`, row.row, columns.heading(field)),
    );
  if (isBefore(closed, accepted)) wrong('before-acceptance', 'closed', '办结时间', closed, '受理时间', accepted);
  if (isBefore(delivered, accepted)) wrong('before-acceptance', 'delivered', '送达时间', delivered, '受理时间', accepted);
  else if (isBefore(delivered, closed)) wrong('backwards', 'delivered', '送达时间', delivered, '办结时间', closed);
  if (latest !== NONE && accepted > latest)
    faults.push(
      fault('future', `受理时间（${momentText(accepted)}）晚于数据截止的时间（${momentText(latest)}）`, row.row, columns.heading('accepted')),
    );
  if (isBefore(row.extensionAsked, accepted)) wrong('before-acceptance', 'extensionAsked', '延期申请', row.extensionAsked, '受理时间', accepted);
  for (const { kind, from, to } of pauses) {
    const [name, begins, ends] =
      kind === 'special' ? (['特别程序', 'specialFrom', 'specialTo'] as const) : (['补正', 'correctionFrom', 'correctionTo'] as const);
    if (isBefore(from, accepted)) wrong('before-acceptance', begins, `${name}开始`, from, '受理时间', accepted);
    if (isBefore(to, from)) wrong('backwards', ends, `${name}结束`, to, `${name}开始`, from);
    if (closed !== NONE && isBefore(closed, from)) wrong('backwards', begins, '办结时间', closed, `${name}开始`, from);
  }
  return faults.length > 0 ? faults : undefined;
}
