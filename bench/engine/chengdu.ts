/** The Chengdu regulation's arithmetic as plain data: what engines that cannot read the regulation are given. */

export interface Item {
  /** Input columns and the points of each. */
  readonly inputs: readonly (readonly [column: string, rate: number])[];
  readonly cap: number | undefined;
}

const levels = (fact: string, names: readonly string[]): Item => ({
  inputs: names.map((name, index) => [`${fact}·${name}`, (index + 1) * 0.5] as const),
  cap: 4,
});
const counted = (fact: string, rate: number, cap?: number): Item => ({ inputs: [[fact, rate]], cap });

export const BASE = { column: '设立并正常运行', points: 70 };
export const BONUS_CAP = 30;

export const BONUSES: readonly Item[] = [
  counted('领导重视', 1),
  counted('提速增效', 1),
  counted('创新举措', 0.5, 2),
  levels('刊物发表', ['市级', '省级', '国家级']),
  levels('表彰', ['县级', '市级', '省级']),
  levels('媒体报道', ['市级', '省级', '国家级']),
  counted('承办会议', 0.5, 2),
  counted('交办任务', 0.5, 2),
  counted('突出贡献', 0.5, 2),
];

export const DEDUCTIONS: readonly Item[] = [
  counted('双重受理', 2),
  counted('超时办结', 2),
  counted('态度投诉', 2),
  counted('语言投诉', 2),
  counted('通报批评', 5),
  counted('媒体曝光', 3),
  counted('特殊扣分', 1),
];
