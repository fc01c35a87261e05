/** The reads that people cause most: every page asks who one is; lists of units and of assessments stand behind most pages. */
export const READS: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'who am I', path: '/api/v1/session' },
  { name: 'assessments', path: '/api/v1/assessments' },
  { name: 'units, 20 of a page', path: '/api/v1/units?size=20&sort=name' },
];

/** What the host tells the race. */
export interface Addresses {
  readonly ours: string;
  readonly bare: string;
  readonly cookie: string;
}
