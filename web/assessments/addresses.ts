/** The parts of an assessment, each a page of its own. */
export const PARTS = {
  '': '概况',
  facts: '填报',
  feeding: '系统指标',
  reviews: '审核',
  judgements: '评定',
  inspections: '督查记录',
  standings: '名次',
  scorecard: '计分单',
  whatif: '试算',
  seal: '封存与公布',
  units: '考核对象',
  assessors: '考核人员',
  exclusions: '不适用条款',
  regulation: '细则',
  history: '历史',
} as const;

export type Part = keyof typeof PARTS;

/** Parts that belong together, as people go through them: what is recorded, what comes of it, on what ground. */
export const PART_GROUPS: readonly (readonly Part[])[] = [
  [''],
  ['facts', 'feeding', 'reviews', 'judgements', 'inspections'],
  ['standings', 'scorecard', 'whatif', 'seal'],
  ['units', 'assessors', 'exclusions', 'regulation', 'history'],
];

/** Parts that not everybody who sees the assessment may open: the row of the policy table that they need. */
export const PART_ACTIONS: Readonly<Partial<Record<Part, string>>> = {
  feeding: 'facts.read',
  reviews: 'reviews.read',
  judgements: 'reviews.read',
  inspections: 'reviews.read',
  whatif: 'whatif.read',
  seal: 'seals.read',
};

export const LIST = '/assessments';
export const CREATE = '/assessments/new';
export const toAssessment = (id: number, part: Part = ''): string => `/assessments/${id}${part && `/${part}`}`;
export const toNextYear = (id: number): string => `${CREATE}?from=${id}`;
