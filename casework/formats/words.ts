import type { Applicant, Channel, Outcome, SampleCheck } from './case.ts';
import type { Rating } from './rating.ts';
import type { Presence, Service } from './service.ts';

/** The words and codes that exports write for values of a closed list; the one we write ourselves comes first. */
type Words<T extends string | number | boolean> = ReadonlyMap<T, readonly string[]>;

const words = <T extends string | number | boolean>(...entries: readonly (readonly [T, readonly string[]])[]): Words<T> => new Map(entries);

export const CHANNELS = words<Channel>(
  ['window', ['窗口', '窗口申请', '现场', '线下', '大厅', '窗口受理', 'window', '1']],
  ['online', ['网上', '网上申请', '线上', '网络', '外网', 'PC端', '移动端', 'APP', '小程序', '政务服务网', 'online', '2']],
  ['self-service', ['自助', '自助终端', '自助机', 'self-service', '3']],
);

export const APPLICANTS = words<Applicant>(
  ['person', ['自然人', '个人', '公民', 'person', '1']],
  ['organisation', ['法人', '企业', '单位', '法人及其他组织', '非自然人', 'organisation', '2']],
);

export const OUTCOMES = words<Outcome>(
  ['granted', ['准予', '准予许可', '办结', '通过', '同意', '批准', '出证办结', 'granted']],
  ['refused', ['不予', '不予许可', '不通过', '退回', '不同意', '不予受理', 'refused']],
  ['withdrawn', ['撤回', '申请人撤回', '撤件', '作废', '终止', 'withdrawn']],
);

export const SAMPLES = words<SampleCheck>(
  ['passed', ['合格', '通过', 'passed']],
  ['failed', ['不合格', '不通过', 'failed']],
  ['none', ['未抽查', '未抽', 'none']],
);

export const YES_NO = words<boolean>(
  [true, ['是', '有', '有效', '属实', 'true', 'yes', 'y', '1']],
  [false, ['否', '无', '无效', '不属实', 'false', 'no', 'n', '0']],
);

export const LEVELS = words<Rating['level']>(
  [5, ['非常满意', '很满意', '5']],
  [4, ['满意', '4']],
  [3, ['基本满意', '一般', '3']],
  [2, ['不满意', '2']],
  [1, ['非常不满意', '很不满意', '1']],
  [0, ['未评价', '不了解', '弃权', '默认', '0']],
);

export const KINDS = words<Service['kind']>(['promised', ['承诺件', '承诺办件', '2']], ['immediate', ['即办件', '即办', '当场办结', '1']]);

export const LIMIT_UNITS = words<'working days' | 'calendar days' | 'hours'>(
  ['working days', ['工作日', '个工作日', '天（工作日）', 'G', '1']],
  ['calendar days', ['自然日', '日', '天', '日历日', 'Z', '2']],
  ['hours', ['小时', '时', '工作小时', 'H', '3']],
);

export const PRESENCES = words<Presence>(
  ['entered', ['已入驻', '入驻', '已进驻', '是', '1']],
  ['secret', ['涉密未入驻', '保密', '涉密']],
  ['no space', ['场地限制未入驻', '场地', '场地限制']],
  ['absent', ['应入未入', '未入驻', '否', '0']],
);

export const JOINTS = words<Service['joint']>(
  ['none', ['单办', '否', '无', '0']],
  ['parallel', ['并联审批', '并联', '联办', '是', '1']],
  ['one window', ['一窗进出', '一窗']],
);

const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase();

/** Finds values by their words. */
export function lookup<T extends string | number | boolean>(of: Words<T>): (text: string) => T | undefined {
  const byWord = new Map([...of].flatMap(([value, spellings]) => spellings.map((word) => [plain(word), value] as const)));
  return (text) => byWord.get(plain(text));
}

/** The word that we write for a value, '' for one that has none. */
export const wordFor = <T extends string | number | boolean>(of: Words<T>, value: T | undefined): string =>
  value === undefined ? '' : (of.get(value)?.[0] ?? '');

/** `窗口、网上、自助`: what may be written. */
export const choicesOf = <T extends string | number | boolean>(of: Words<T>): string => [...of.values()].map(([word]) => word).join('、');
