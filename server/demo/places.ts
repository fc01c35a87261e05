/** Where the demo plays: an assessing authority for each built-in regulation. All facts are invented. */
export interface DemoPlace {
  /** Id of the built-in regulation, and of its demo units and facts. */
  readonly regulation: string;
  readonly authority: { readonly name: string; readonly level: 'city' | 'county'; readonly below?: string };
  readonly title: string;
  /** Planned days of the stages, first and last. */
  readonly days: readonly (readonly [stage: DemoStage, startsOn: string, endsOn: string])[];
  /** How far the year has come. */
  readonly stage: DemoStage | 'preparing';
}

type DemoStage = 'self-check' | 'inspection' | 'preliminary' | 'feedback' | 'decision' | 'notice' | 'archive';

export const DEMO_YEAR = 2026;

const year = (rest: string): string => `${DEMO_YEAR}-${rest}`;
const next = (rest: string): string => `${DEMO_YEAR + 1}-${rest}`;

export const DEMO_PLACES: readonly DemoPlace[] = [
  {
    regulation: 'jiange',
    authority: { name: '剑阁县', level: 'county' },
    title: `剑阁县 ${DEMO_YEAR} 年度政务服务考核`,
    days: [
      ['self-check', year('10-08'), year('10-31')],
      ['inspection', year('11-02'), year('12-04')],
      ['preliminary', year('12-07'), year('12-11')],
      ['feedback', year('12-14'), year('12-18')],
      ['decision', year('12-21'), year('12-25')],
      ['notice', year('12-28'), year('12-31')],
      ['archive', next('01-04'), next('01-15')],
    ],
    stage: 'inspection',
  },
  {
    regulation: 'xianyang',
    authority: { name: '咸阳市示范县', level: 'county', below: '咸阳市' },
    title: `咸阳市示范县 ${DEMO_YEAR} 年度政务服务考核`,
    days: [
      ['self-check', year('11-02'), year('11-30')],
      ['inspection', year('12-01'), year('12-15')],
      ['preliminary', year('12-16'), year('12-18')],
      ['feedback', year('12-21'), year('12-25')],
      ['decision', year('12-28'), year('12-31')],
      ['notice', next('01-04'), next('01-08')],
      ['archive', next('01-11'), next('01-22')],
    ],
    stage: 'self-check',
  },
  {
    regulation: 'chengdu',
    authority: { name: '成都市', level: 'city' },
    title: `成都市 ${DEMO_YEAR} 年度区(市)县政务服务中心考核`,
    days: [
      ['self-check', year('10-08'), year('10-23')],
      ['inspection', year('10-26'), year('11-20')],
      ['preliminary', year('11-23'), year('11-30')],
      ['feedback', year('12-01'), year('12-11')],
      ['decision', year('12-14'), year('12-18')],
      ['notice', year('12-21'), year('12-25')],
      ['archive', year('12-28'), next('01-08')],
    ],
    stage: 'preliminary',
  },
];
