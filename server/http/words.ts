import { z } from 'zod';

/** zod's findings in Chinese that people can act on; its own Chinese reads badly. Installed once, for all schemas that check input. */
export function speakChinese(): void {
  z.config({ localeError: (issue) => sentenceOf(issue as Issue) });
}

interface Issue {
  readonly code: string;
  readonly input?: unknown;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly divisor?: number | bigint;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
  date: '日期',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '日期，例如 2026-03-05',
  datetime: '时间，例如 2026-03-05T08:30:00Z',
  email: '电子邮箱地址',
  url: '网址',
  regex: '规定的格式',
};

const COUNTED: Readonly<Record<string, string>> = { string: '个字', array: '项' };

function sentenceOf(issue: Issue): string {
  const counted = COUNTED[issue.origin ?? ''];
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return '不能为空';
      return `应填${TYPES[issue.expected ?? ''] ?? issue.expected ?? '别的类型'}`;
    case 'too_small':
      if (counted && Number(issue.minimum) === 1) return '不能为空';
      return counted ? `至少 ${issue.minimum} ${counted}` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return counted ? `最多 ${issue.maximum} ${counted}` : `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return `应为${FORMATS[issue.format ?? ''] ?? '规定的格式'}`;
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`;
    case 'unrecognized_keys':
      return `不认识的字段：${(issue.keys ?? []).map((key) => key.slice(0, 40)).join('、')}`;
    case 'invalid_value':
      return `只能是：${(issue.values ?? []).map(String).join('、')}`;
    default:
      return '内容不合规定';
  }
}
