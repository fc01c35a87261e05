import type { Try } from './raise-tries.ts';
import { showNumber } from './sentences.ts';

/** What would have to happen, in Chinese: `再有 1 篇“刊物发表”（国家级）`, `“着装用语”评到 5 分`. */
export function sayTry({ declaration, kind, level, value }: Try): string {
  const { name, levels, unitOfMeasure, percent } = declaration;
  const named = level >= 0 && levels[level] ? `“${name}”（${levels[level]}）` : `“${name}”`;
  const measure = percent ? '' : unitOfMeasure ? ` ${unitOfMeasure}` : '';
  switch (declaration.kind) {
    case 'event':
      return `再有 1${measure || ' 次'}${named}`;
    case 'yes-no':
      return `“${name}”为“${value.num === 0n ? '否' : '是'}”`;
    case 'choice':
      return `“${name}”为“${levels[level] ?? ''}”`;
    case 'judgement':
      return `“${name}”${kind === 'more' ? '再给' : '评到'} ${showNumber(value)} 分`;
    case 'amount':
      return `“${name}”为 ${showNumber(value, percent)}${measure}`;
  }
}
