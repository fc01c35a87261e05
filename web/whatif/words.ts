/** Said on every page of a trial, on paper and in files. */
export const TRIAL_WORDS = '试算，不影响考核记录';

export const VIEWS = { official: '核定', claimed: '自评' } as const;

/** A difference with its sign: +1.5, −0.25. */
export const showDifference = (difference: number): string => {
  const size = Number(Math.abs(difference).toFixed(6));
  return size === 0 ? '0' : `${difference > 0 ? '+' : '−'}${size}`;
};
