import { TRIAL_WORDS } from '../words.ts';
import { readVariant } from './read-variant.ts';
import type { Variant } from './variant.ts';

const KIND = 'kaocheng-trial';
const MOST = 8 * 1024 * 1024;

/** Where a variant comes from: facts and units are named by their numbers there, so it means something only there. */
export interface Origin {
  readonly assessmentId: number;
  readonly title: string;
  readonly regulationHash: string;
}

/** Variants as a file that says what it is. */
export const writeFile = (origin: Origin, variants: readonly Variant[]): string =>
  `${JSON.stringify({ kind: KIND, words: TRIAL_WORDS, ...origin, variants }, undefined, 2)}\n`;

export type ReadFile =
  | { readonly ok: true; readonly variants: readonly Variant[]; readonly otherText: boolean }
  | { readonly ok: false; readonly why: string };

/** Reads a file of variants. Nothing of it is taken where one of them is wrong. */
export function readFile(text: string, origin: Origin): ReadFile {
  const refuse = (why: string): ReadFile => ({ ok: false, why });
  if (text.length > MOST) return refuse('文件太大，不是试算方案');
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refuse('这个文件读不出来，请选用本页“导出方案”存下的文件');
  }
  if (typeof read !== 'object' || read === null || !('kind' in read) || read.kind !== KIND)
    return refuse('这不是试算方案的文件，请选用本页“导出方案”存下的文件');
  const { assessmentId, title, regulationHash, variants } = read as Partial<Record<keyof Origin | 'variants', unknown>>;
  if (assessmentId !== origin.assessmentId) return refuse(`这是“${String(title ?? '另一个考核')}”的方案，单位和事实对不上，不能用在这里`);
  if (!Array.isArray(variants) || variants.length === 0) return refuse('文件里没有方案');
  const good = variants.map(readVariant).filter((one) => one !== undefined);
  if (good.length < variants.length) return refuse(`文件里有 ${variants.length - good.length} 个方案读不出来，没有导入任何方案`);
  return { ok: true, variants: good, otherText: regulationHash !== origin.regulationHash };
}
