/** Where the demo plays: an assessing authority for each built-in regulation. All facts are invented. */
export interface DemoPlace {
  /** Id of the built-in regulation, and of its demo units and facts. */
  readonly regulation: string;
  readonly authority: { readonly name: string; readonly level: 'city' | 'county'; readonly below?: string };
  readonly title: string;
  /** Planned days of the stages, first and last. */
  readonly days: readonly (readonly [stage: DemoStage, startsOn: string, endsOn: string])[];
  /** Whether there can be cases of its units. */
  readonly withCases: boolean;
  /** How far the year has come. */
  readonly stage: DemoStage | 'preparing';
  /** How far the units have come; those not named have everything confirmed, or handed in where nothing is reviewed yet. */
  readonly units: DemoUnitStates;
}

/** Units by their short names. */
export interface DemoUnitStates {
  /** False while only the units themselves have reported. */
  readonly marked: boolean;
  /** Nothing reported at all. */
  readonly late: readonly string[];
  readonly filling: readonly string[];
  /** Handed in, not looked at yet. */
  readonly waiting: readonly string[];
  readonly returned: readonly { readonly unit: string; readonly fact: string; readonly reason: string }[];
  /** Facts that assessors still have to judge, on these units. */
  readonly unjudged: { readonly units: readonly string[]; readonly facts: readonly string[] };
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
    withCases: true,
    stage: 'inspection',
    units: {
      marked: true,
      late: ['鹤龄镇'],
      filling: [],
      waiting: ['县人社局', '县税务局', '普安镇', '剑门关镇'],
      returned: [{ unit: '县卫生健康局', fact: '信息完成数', reason: '其中两条采用截图看不出刊载日期，请补充后重新提交' }],
      unjudged: { units: ['县发展改革局', '县税务局', '公兴镇', '东宝镇'], facts: ['局长进大厅', '网络安全', '逢场值守', '产权流转'] },
    },
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
    withCases: false,
    stage: 'self-check',
    units: {
      marked: false,
      late: ['双泉镇', '县教育局', '县卫健局'],
      filling: ['城关镇', '南河镇', '石桥镇', '县住建局'],
      waiting: [],
      returned: [],
      unjudged: { units: [], facts: [] },
    },
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
    withCases: false,
    stage: 'preliminary',
    units: { marked: true, late: [], filling: [], waiting: [], returned: [], unjudged: { units: [], facts: [] } },
  },
];
