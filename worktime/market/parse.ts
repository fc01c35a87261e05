import { bad, good, type Outcome, problem } from '../problem.ts';
import { BRANCHES, type DateCalendar, type MarketPattern } from './pattern.ts';

const ADVICE = '可写：1、4、7（公历尾数）；一、四、七（农历尾数）；农历初一、十五；周三、周六；逢子、午；单日；双日；每天';

/**
 * Reads how people write market days: `1、4、7` by the solar date's last digit, `一、四、七` by the lunar one, unless 公历 or 农历 stands before;
 * `初一、十五` or `5日、20日` by dates; `周三、六`; `逢子、午`; `单日`, `农历双日`; `每天`. Problem: `bad-market-pattern`.
 */
export function parseMarketPattern(text: string): Outcome<MarketPattern> {
  const wrong = (why: string) => bad(problem('bad-market-pattern', `逢场日"${text}"${why}。${ADVICE}`));
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (plain === '') return bad(problem('bad-market-pattern', `没有写逢场日。${ADVICE}`));
  const named = /^(公历|阳历|新历|农历|阴历|旧历)/.exec(plain)?.[1];
  const given: DateCalendar | undefined = named === undefined ? undefined : /[公阳新]/.test(named) ? 'solar' : 'lunar';
  const body = plain.slice(named?.length ?? 0).replace(/(赶集|赶场|赶圩|逢场|当场|开市|集市)$/, '');
  if (/^(每天|每日|天天|日日|百日场)$/.test(body)) return good({ kind: 'every day' });

  const parity = /^(?:每月)?逢?(单|双|奇|偶)(?:日|号|数)?$/.exec(body)?.[1];
  if (parity) return good({ kind: /[单奇]/.test(parity) ? 'odd' : 'even', calendar: given ?? 'solar' });

  if (/^(每|逢)*(周|星期|礼拜)/.test(body)) {
    if (given === 'lunar') return wrong('既写农历又写星期');
    return weekdays(body) ?? wrong('的星期看不懂，星期只有一至六和日');
  }
  const words = body
    .replace(/^每?月?逢?每?/, '')
    .split(/[、,;/.和及与逢]/)
    .filter((word) => word !== '');
  const joined = words.join('');
  if (joined === '') return wrong('看不懂');
  if ([...joined.replace(/日$/, '')].every((letter) => BRANCHES.includes(letter))) {
    if (given === 'solar') return wrong('既写公历又写地支');
    return good({ kind: 'branch', branches: unique([...joined.replace(/日$/, '')].map((letter) => BRANCHES.indexOf(letter))) });
  }
  return dates(words, given, wrong);
}

function weekdays(body: string): Outcome<MarketPattern> | undefined {
  const letters = [...body.replace(/周|星期|礼拜/g, '').replace(/[每逢、,;/.和及与]/g, '')];
  const numbers = letters.map((letter) => (/[日天]/.test(letter) ? 7 : '一二三四五六'.indexOf(letter) + 1 || '123456'.indexOf(letter) + 1));
  return numbers.length > 0 && numbers.every((number) => number > 0) ? good({ kind: 'weekday', weekdays: unique(numbers) }) : undefined;
}

type Wrong = (why: string) => Outcome<MarketPattern>;

/** Last digits, or dates of the month: dates where any word says so (初一, 廿三, 15日), digits otherwise. */
function dates(words: readonly string[], given: DateCalendar | undefined, wrong: Wrong): Outcome<MarketPattern> {
  // 一四七 and 147 are written without marks too.
  const parts = words.flatMap((word) =>
    /^[一二三四五六七八九]{2,}十?$|^[一四五六七八九]十$/.test(word) || /^\d{3,}$/.test(word) ? [...word] : [word],
  );
  const numbers: number[] = [];
  const scripts = new Set<DateCalendar>();
  let exact = false;
  for (const part of parts) {
    const bare = part.replace(/[日号]$/, '');
    const arabic = /^\d{1,2}$/.test(bare);
    const number = arabic ? Number(bare) : chineseDate(bare);
    if (number === undefined) return wrong(`里的"${part}"看不懂`);
    scripts.add(arabic ? 'solar' : 'lunar');
    exact ||= bare !== part || /^[初廿]/.test(bare) || number > 10;
    numbers.push(number);
  }
  if (given === undefined && scripts.size > 1) return wrong('混用了阿拉伯数字（公历）和汉字数字（农历），请写明公历或农历');
  const calendar = given ?? (scripts.has('solar') ? 'solar' : 'lunar');
  if (!exact) return good({ kind: 'last digit', calendar, digits: unique(numbers.map((number) => number % 10)) });
  const vague = words.length === 1 ? parts.find((part) => /^([二三]十|[1-9]\d)$/.test(part)) : arabicOnly(parts);
  if (vague !== undefined) return wrong(`里的"${vague}"看不清是两个尾数还是一个日期，尾数请用顿号分开，日期请写成"${vague}日"`);
  const longest = calendar === 'solar' ? 31 : 30;
  const none = numbers.find((number) => number < 1 || number > longest);
  if (none !== undefined) return wrong(`里没有 ${none} 日这一天`);
  return good({ kind: 'dates', calendar, dates: unique(numbers) });
}

/** A two-figure number among bare ones: 25 may be 2 and 5. */
const arabicOnly = (parts: readonly string[]): string | undefined =>
  parts.every((part) => /^\d+$/.test(part)) ? parts.find((part) => Number(part) > 10) : undefined;

/** 一 … 十, 初一 … 初十, 十一 … 十九, 二十 or 廿 … 廿九, 三十. */
function chineseDate(word: string): number | undefined {
  const ones = (letter: string | undefined): number => (letter ? '一二三四五六七八九'.indexOf(letter) + 1 : 0);
  if (word === '十' || word === '初十') return 10;
  if (word === '三十') return 30;
  const match = /^(初|十|二十|廿)?([一二三四五六七八九])?$/.exec(word);
  if (!match || word === '' || word === '初') return undefined;
  const tens = { 初: 0, 十: 10, 二十: 20, 廿: 20 }[match[1] ?? '初'] ?? 0;
  return tens + ones(match[2]);
}

const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((a, b) => a - b);
