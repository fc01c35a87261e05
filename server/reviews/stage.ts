import { type Assessment, isBefore, STAGES, type Stage } from '../assessments/index.ts';
import { wrongStage } from '../facts/index.ts';

/** Reviewing begins with 督查考核 and ends when the result is announced; a unit answers what is returned until 审定. */
const isReviewing = (stage: Stage): boolean => !isBefore(stage, 'inspection') && isBefore(stage, 'notice');
const isAnswering = (stage: Stage): boolean => isReviewing(stage) && isBefore(stage, 'decision');

export function requireReviewing(stage: Stage): void {
  if (!isReviewing(stage)) throw wrongStage(stage, isBefore(stage, 'inspection') ? '督查考核开始后才能审核' : '不能再审核');
}

export function requireAnswering(stage: Stage): void {
  requireReviewing(stage);
  if (!isAnswering(stage)) throw wrongStage(stage, '单位已不能补正，请确认或调整，不要退回');
}

/** What may be decided now, and why not where it may not. */
export function mayOf(
  { stage, sealedAt }: Pick<Assessment, 'stage' | 'sealedAt'>,
  looksOn = false,
): { decide: boolean; return: boolean; why: string } {
  if (looksOn) return { decide: false, return: false, why: '您可以查看，不参加审核。' };
  if (sealedAt !== null) return { decide: false, return: false, why: '考核结果已封存，只能查看。' };
  if (isBefore(stage, 'inspection')) return { decide: false, return: false, why: `现在是${STAGES[stage]}，单位还可以改；督查考核开始后再审核。` };
  if (!isReviewing(stage)) return { decide: false, return: false, why: `已进入${STAGES[stage]}，只能查看。` };
  return { decide: true, return: isAnswering(stage), why: isAnswering(stage) ? '' : '已进入审定，单位不能再补正，只能确认或调整。' };
}
