import { type ShownStage, showDay } from '../shared/index.ts';
import type { PlannedDays, Stage } from './types.ts';

/** The stages in the order of the year. */
export const STAGES: Readonly<Record<Stage, string>> = {
  preparing: '筹备',
  'self-check': '自查',
  inspection: '督查考核',
  preliminary: '初评',
  feedback: '反馈申诉',
  decision: '审定',
  notice: '通报',
  archive: '归档',
};

export const STAGE_ORDER = Object.keys(STAGES) as Stage[];
export const PLANNED_STAGES = STAGE_ORDER.slice(1) as PlannedDays['stage'][];

/** What happens in a stage, for those who have not been through it. */
export const STAGE_HELP: Readonly<Record<Stage, string>> = {
  preparing: '选定细则、考核对象、日期和考核人员。单位还看不到这次考核。',
  'self-check': '各单位对照细则自查、填报数据、上传佐证材料。',
  inspection: '考核组核实材料、现场督查、打分。从这时起细则、期间和考核对象不再变动。',
  preliminary: '汇总各项得分，形成初步名次和等次。',
  feedback: '把初评结果反馈给单位，受理并答复申诉。',
  decision: '领导审定结果并封存。',
  notice: '印发通报，按细则公开结果。',
  archive: '整理归档，考核结束。',
};

/** Work, decision, done. */
export const STAGE_TONES = {
  preparing: 'plain',
  'self-check': 'accent',
  inspection: 'accent',
  preliminary: 'accent',
  feedback: 'warn',
  decision: 'warn',
  notice: 'good',
  archive: 'plain',
} as const satisfies Record<Stage, string>;

export const nextStage = (stage: Stage): Stage | undefined => STAGE_ORDER[STAGE_ORDER.indexOf(stage) + 1];

/** Rules, period and units stand still. */
export const isFrozen = ({ frozenAt, stage }: { readonly frozenAt: string | null; readonly stage: Stage }): boolean =>
  frozenAt !== null || STAGE_ORDER.indexOf(stage) >= STAGE_ORDER.indexOf('inspection');

/** For `StageSteps`. */
export const stepsOf = (stages: readonly PlannedDays[]): ShownStage[] =>
  STAGE_ORDER.map((key) => {
    const planned = stages.find(({ stage }) => stage === key);
    return { key, title: STAGES[key], ...(planned && { from: planned.startsOn, to: planned.endsOn }) };
  });

/** `2026 年度` where it is a whole year, else both days. */
export function showPeriod({ periodFrom, periodTo }: { readonly periodFrom: string; readonly periodTo: string }): string {
  const year = periodFrom.slice(0, 4);
  return periodFrom === `${year}-01-01` && periodTo === `${year}-12-31` ? `${year} 年度` : `${showDay(periodFrom)}至${showDay(periodTo)}`;
}

export const LABELS = {
  title: '考核名称',
  regulationVersionId: '细则',
  authorityId: '组织机关',
  periodFrom: '期间首日',
  periodTo: '期间末日',
  stages: '阶段日期',
  reason: '变更理由',
} as const;
