/** Where results are shown. A rule's id leads to its clause, opened. */

export const toScorecard = (assessmentId: number, unitId?: number, { view, rule }: { view?: string; rule?: string } = {}): string => {
  const query = new URLSearchParams({ ...(view === 'claimed' ? { view } : {}), ...(rule ? { rule } : {}) }).toString();
  return `/assessments/${assessmentId}/scorecard${unitId === undefined ? '' : `/${unitId}`}${query && `?${query}`}`;
};
