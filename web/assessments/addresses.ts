/** The parts of an assessment, each a page of its own. */
export const PARTS = {
  '': '概况',
  standings: '名次',
  scorecard: '计分单',
  units: '考核对象',
  facts: '填报',
  exclusions: '不适用条款',
  assessors: '考核人员',
  regulation: '细则',
  history: '历史',
} as const;

export type Part = keyof typeof PARTS;

export const LIST = '/assessments';
export const CREATE = '/assessments/new';
export const toAssessment = (id: number, part: Part = ''): string => `/assessments/${id}${part && `/${part}`}`;
export const toNextYear = (id: number): string => `${CREATE}?from=${id}`;
