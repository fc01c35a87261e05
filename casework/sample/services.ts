import type { CaseUnit } from '../catalogue.ts';
import type { Limit, LimitUnit, Presence, Service } from '../formats/service.ts';
import { Random } from './random.ts';

/** A kind of service: name, statutory and promised limit in working days (promised 0: done at once), how often it is asked for. */
type Template = readonly [name: string, statutory: number, promised: number, weight: number, unit?: LimitUnit];

const BY_DEPARTMENT: Readonly<Record<string, readonly Template[]>> = {
  县公安局: [
    ['居民身份证换领', 60, 15, 30, 'calendar days'],
    ['户口迁移审批', 20, 5, 12],
    ['出生登记', 1, 0, 14],
    ['普通护照签发', 20, 7, 10, 'calendar days'],
    ['机动车驾驶证补换领', 3, 0, 25],
    ['特种行业许可', 20, 5, 1],
    ['大型群众性活动安全许可', 7, 3, 0.5],
  ],
  县市场监管局: [
    ['个体工商户设立登记', 15, 0, 40],
    ['企业设立登记', 15, 1, 18],
    ['企业变更登记', 15, 1, 14],
    ['食品经营许可', 20, 5, 16],
    ['药品零售企业许可', 30, 10, 2],
    ['特种设备使用登记', 30, 5, 3],
    ['计量器具型式批准', 20, 8, 0.5],
  ],
  县人社局: [
    ['社会保险参保登记', 15, 0, 35],
    ['城乡居民养老保险待遇申领', 15, 5, 14],
    ['失业保险金申领', 10, 3, 8],
    ['人力资源服务许可', 20, 5, 1],
    ['劳务派遣经营许可', 20, 6, 1],
    ['企业实行不定时工作制审批', 20, 5, 0.7],
  ],
  县民政局: [
    ['结婚登记', 1, 0, 20],
    ['最低生活保障审批', 25, 10, 9],
    ['特困人员救助供养认定', 20, 10, 3],
    ['社会团体成立登记', 60, 20, 0.6, 'calendar days'],
    ['残疾人两项补贴申领', 15, 5, 8],
    ['地名命名审批', 20, 8, 0.3],
  ],
  县自然资源局: [
    ['不动产首次登记', 30, 4, 14],
    ['不动产转移登记', 30, 3, 20],
    ['不动产抵押登记', 30, 2, 10],
    ['建设用地规划许可', 20, 7, 1.5],
    ['建设工程规划许可', 20, 8, 2],
    ['林木采伐许可', 20, 5, 3],
  ],
  县住建局: [
    ['建筑工程施工许可', 7, 3, 3],
    ['商品房预售许可', 10, 4, 1],
    ['公租房租赁补贴申领', 30, 12, 6],
    ['城镇污水排入管网许可', 20, 6, 2],
    ['房屋租赁登记备案', 3, 0, 9],
    ['燃气经营许可', 20, 8, 0.5],
  ],
  县交通运输局: [
    ['道路货物运输经营许可', 20, 5, 8],
    ['道路运输从业资格证核发', 10, 3, 9],
    ['道路旅客运输经营许可', 20, 8, 1],
    ['车辆超限运输许可', 20, 4, 3],
    ['道路运输证年度审验', 5, 0, 12],
  ],
  县农业农村局: [
    ['农药经营许可', 20, 6, 3],
    ['动物防疫条件合格证核发', 20, 7, 3],
    ['拖拉机驾驶证核发', 15, 4, 4],
    ['种畜禽生产经营许可', 20, 8, 1],
    ['农村宅基地用地复核', 20, 8, 5],
    ['动物检疫合格证明核发', 1, 0, 12],
  ],
  县卫生健康局: [
    ['公共场所卫生许可', 20, 5, 9],
    ['护士执业注册', 20, 4, 5],
    ['医师执业注册', 20, 5, 4],
    ['医疗机构执业登记', 45, 15, 1, 'calendar days'],
    ['再生育登记', 10, 0, 8],
    ['饮用水供水单位卫生许可', 20, 7, 1],
  ],
  县发展改革局: [
    ['企业投资项目备案', 5, 0, 8],
    ['政府投资项目建议书审批', 20, 5, 2],
    ['固定资产投资项目节能审查', 20, 8, 1],
    ['招标方案核准', 20, 5, 1],
  ],
  县税务局: [
    ['增值税专用发票申领', 20, 0, 35],
    ['个体工商户定额核定', 20, 8, 5],
    ['契税申报', 1, 0, 14],
    ['延期缴纳税款审批', 20, 8, 0.6],
    ['清税证明开具', 20, 1, 8],
  ],
  县文旅局: [
    ['娱乐场所经营许可', 20, 8, 1.5],
    ['互联网上网服务经营许可', 20, 6, 1],
    ['营业性演出审批', 20, 3, 2],
    ['文物保护范围内工程审批', 20, 10, 0.3],
    ['图书馆读者证办理', 3, 0, 6],
  ],
};

const IN_TOWNSHIPS: readonly Template[] = [
  ['城乡居民医保参保登记', 10, 0, 30],
  ['生育服务登记', 5, 0, 6],
  ['最低生活保障初审', 20, 8, 5],
  ['临时救助申请', 10, 3, 3],
  ['农村宅基地审批', 30, 10, 3],
  ['老年人优待证办理', 10, 0, 8],
  ['林木采伐（自留地）许可', 20, 5, 2],
  ['乡村建设规划许可', 20, 8, 1],
];

export interface SampleService extends Service {
  readonly weight: number;
}

const PRESENCE: readonly Presence[] = [
  'entered',
  'entered',
  'entered',
  'entered',
  'entered',
  'entered',
  'entered',
  'entered',
  'absent',
  'secret',
  'no space',
];

/** The services of some units, made up in their details; the same for every seed but for those. */
export function sampleServices(units: readonly CaseUnit[], seed: number): readonly SampleService[] {
  const random = new Random(seed ^ 0x5e41ce5);
  return units.flatMap((unit, place) => {
    const templates = BY_DEPARTMENT[unit.id] ?? IN_TOWNSHIPS;
    return templates.map(([name, statutory, promised, weight, limitUnit = 'working days'], index): SampleService => {
      const limit = (amount: number, of: LimitUnit): Limit => ({ amount, unit: of });
      return {
        code: codeOf(place, index),
        name,
        unit: unit.id,
        kind: promised === 0 ? 'immediate' : 'promised',
        statutory: limit(statutory, limitUnit),
        promised: limit(promised, limitUnit),
        visits: random.chance(0.6) ? 0 : 1,
        onlineLevel: random.pick([4, 4, 3, 3, 2]),
        joint: name.includes('项目') || name.includes('施工') ? 'parallel' : name.includes('设立') ? 'one window' : 'none',
        fee: random.chance(0.1),
        presence: place % 5 === 4 ? (random.pick([PRESENCE[0], ...PRESENCE]) ?? 'entered') : 'entered',
        from: undefined,
        to: undefined,
        weight: weight * (BY_DEPARTMENT[unit.id] ? 1 : 0.45),
      };
    });
  });
}

/** 31 characters = 18 of the unit's credit code and 13 of the matter; no unit has this code. */
function codeOf(unit: number, index: number): string {
  const matter = String(140_000_000_000 + unit * 1000 + index + 1).padStart(12, '0');
  return `11999999MB${String(unit + 1).padStart(7, '0')}X0${matter}`;
}
