import type { paths } from '../api/generated/schema';

export type YearDetail = paths['/api/v1/calendars/{year}']['get']['responses'][200]['content']['application/json'];
export type CalendarDay = YearDetail['days'][number];
export type YearSummary = paths['/api/v1/calendars']['get']['responses'][200]['content']['application/json']['items'][number];

export const ORIGINS: Readonly<Record<YearSummary['origin'], string>> = { shipped: '程序自带', added: '本单位录入', none: '尚未录入' };

export const LABELS = { source: '依据', holidays: '放假', makeUpDays: '调休上班' } as const;

/** What is certain of a year and what is not. */
export const PROVISIONAL: Readonly<Record<YearSummary['provisional'], string>> = {
  no: '',
  december: '12 月 28 日以后可能随下一年的安排调整，暂按本年计',
  whole: '还没有放假安排，暂按周一至周五计；涉及这一年的时限都标为“暂定”',
};
