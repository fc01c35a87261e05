/** Where a rule's points stand on the page. */
export const scoreId = (rule: string): string => `score-${rule}`;
