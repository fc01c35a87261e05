/** Where results are shown. A rule's id leads to its clause, opened. */
export const toStandings = (assessmentId: number, query = ''): string => `/assessments/${assessmentId}/standings${query && `?${query}`}`;

export const toScorecard = (assessmentId: number, unitId?: number, { view, rule }: { view?: string; rule?: string } = {}): string => {
  const query = new URLSearchParams({ ...(view === 'claimed' ? { view } : {}), ...(rule ? { rule } : {}) }).toString();
  return `/assessments/${assessmentId}/scorecard${unitId === undefined ? '' : `/${unitId}`}${query && `?${query}`}`;
};
