import type { Regulation } from '@kaocheng/engine';
import { recordDeed } from '../audit/index.ts';
import type { Actor } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { badField, Problem } from '../http/problems.ts';
import type { Units } from '../policy/index.ts';
import type { ChangedExclusions, Participant } from './contract-units.ts';
import { allParticipants, replaceExclusions } from './participants-table.ts';
import { assessmentOpen, claim } from './scope.ts';
import { regulationOf } from './version.ts';

/** Decides which rules are not applicable to a unit, each with its reason. Allowed until the result is sealed: it may show only while marking. */
export async function changeExclusions(house: House, actor: Actor, held: Units, id: number, unitId: number, input: ChangedExclusions): Promise<void> {
  const assessment = await assessmentOpen(house, held, id, input.version);
  const participant = (await allParticipants(house.db, id)).find((one) => one.unitId === unitId);
  if (!participant) throw new Problem('not-found', '这个单位不在考核对象里');
  const { rules } = await regulationOf(house, assessment);
  requireExcludable(rules, participant, input);
  const named = (items: readonly { readonly ruleId: string; readonly reason: string }[]) =>
    items.map(({ ruleId, reason }) => ({ ruleId: rules.find((rule) => rule.id === ruleId)?.name ?? ruleId, reason }));
  await house.store.transaction(async (tx) => {
    const at = house.now();
    await claim(tx, assessment, at);
    await replaceExclusions(tx, id, unitId, input.rules, actor.accountId, at);
    await recordDeed(tx, actor, at, {
      action: 'assessments.write',
      topic: 'assessments',
      record: id,
      unitId,
      summary: `${assessment.title}：${participant.name}不适用的条款改为 ${input.rules.length} 条`,
      before: { exclusions: named(participant.exclusions) },
      after: { exclusions: named(input.rules) },
    });
  });
}

function requireExcludable(rules: Regulation['rules'], { name, kind, group }: Participant, input: ChangedExclusions): void {
  const seen = new Set<string>();
  for (const [index, { ruleId }] of input.rules.entries()) {
    const at = `rules.${index}.ruleId`;
    const rule = rules.find((one) => one.id === ruleId);
    if (!rule) throw badField(at, `细则里没有标识为“${ruleId}”的规则`);
    if (seen.has(ruleId)) throw badField(at, `“${rule.name}”写了两次`);
    seen.add(ruleId);
    const { appliesTo } = rule;
    if (appliesTo.length > 0 && !appliesTo.includes(kind) && !appliesTo.includes(group)) {
      throw badField(at, `“${rule.name}”本来就不考核“${name}”，不必再写不适用`);
    }
  }
}
