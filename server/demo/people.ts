import type { Grant, Role } from '../policy/index.ts';

/** Everybody in the demo signs in with this; the sign-in page shows it. Accounts of the demo are refused in a real installation. */
export const DEMO_PASSWORD = 'kaocheng-demo-2026';

/** Where a demo account's role holds: everywhere, in an authority, or in one of its units. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly (readonly [role: Role, place?: string, unit?: string])[];
}

/** One of everybody. Place: the id of a built-in regulation; unit: its short name in the demo units. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { login: 'admin', name: '系统管理员', roles: [['administrator']] },
  { login: 'supervisor', name: '陈监督', roles: [['supervisor']] },

  { login: 'jiange-admin', name: '李主任', roles: [['administrator', 'jiange']] },
  { login: 'jiange-leader', name: '王局长', roles: [['leader', 'jiange']] },
  { login: 'jiange-assessor', name: '赵考核', roles: [['assessor', 'jiange']] },
  { login: 'jiange-inspector', name: '孙督查', roles: [['inspector', 'jiange']] },
  { login: 'jiange-clerk', name: '周填报', roles: [['clerk', 'jiange', '县公安局']] },
  { login: 'jiange-clerk2', name: '吴填报', roles: [['clerk', 'jiange', '县卫生健康局']] },

  { login: 'xianyang-admin', name: '郑主任', roles: [['administrator', 'xianyang']] },
  { login: 'xianyang-leader', name: '冯局长', roles: [['leader', 'xianyang']] },
  { login: 'xianyang-assessor', name: '褚考核', roles: [['assessor', 'xianyang']] },
  { login: 'xianyang-clerk', name: '卫填报', roles: [['clerk', 'xianyang', '城关镇']] },

  { login: 'chengdu-admin', name: '蒋主任', roles: [['administrator', 'chengdu']] },
  { login: 'chengdu-leader', name: '沈局长', roles: [['leader', 'chengdu']] },
  { login: 'chengdu-assessor', name: '韩考核', roles: [['assessor', 'chengdu']] },
  { login: 'chengdu-clerk', name: '杨填报', roles: [['clerk', 'chengdu', '锦江区']] },
];

/** The grants of a person, once the units are there. @param find unit id of a place, or of a unit in it */
export const grantsOf = ({ roles }: DemoPerson, find: (place: string, unit?: string) => number): Grant[] =>
  roles.map(([role, place, unit]) => ({ role, unitId: place === undefined ? null : find(place, unit) }));
