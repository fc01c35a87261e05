/** Where the pages of this topic are. */
export const toForm = (assessmentId: number, unitId: number, tab?: Tab): string =>
  `/assessments/${assessmentId}/units/${unitId}/facts${tab && tab !== 'form' ? `?tab=${tab}` : ''}`;

export type Tab = 'form' | 'report' | 'score';

export const clauseAnchor = (index: number): string => `clause-${index}`;
export const factAnchor = (id: number): string => `fact-${id}`;
export const askedAnchor = (name: string): string => `asked-${name}`;
