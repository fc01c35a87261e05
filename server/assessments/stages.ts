/** The stages of an assessment's year, in order. */
export const STAGES = {
  preparing: '筹备',
  'self-check': '自查',
  inspection: '督查考核',
  preliminary: '初评',
  feedback: '反馈申诉',
  decision: '审定',
  notice: '通报',
  archive: '归档',
} as const;

export type Stage = keyof typeof STAGES;

export const STAGE_ORDER = Object.keys(STAGES) as readonly Stage[];

/** Stages with planned days; 筹备 lasts until the first of them begins. */
export const PLANNED_STAGES = STAGE_ORDER.slice(1);

const place = (stage: Stage): number => STAGE_ORDER.indexOf(stage);

/** Marking begins with 督查考核. */
export const isMarking = (stage: Stage): boolean => place(stage) >= place('inspection');

/** True before the units have seen their forms: everything may still be changed without giving a reason. */
export const isPreparing = (stage: Stage): boolean => stage === 'preparing';

export const nextStage = (stage: Stage): Stage | undefined => STAGE_ORDER[place(stage) + 1];

export const isBefore = (one: Stage, other: Stage): boolean => place(one) < place(other);

export const inOrder = <T extends { readonly stage: Stage }>(items: readonly T[]): T[] =>
  [...items].sort((one, other) => place(one.stage) - place(other.stage));
