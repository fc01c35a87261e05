import * as F from '../number/fraction.ts';

/** Figures in the plain text of a clause: what a reader would hold the rule to. */
export interface TextFigure {
  readonly value: F.Fraction;
  readonly percent: boolean;
  /** As written. */
  readonly text: string;
  /** 'points' before 分; 'share' a percentage or fraction; 'threshold' a count with 以上, 超过 …; 'mention' any other number. */
  readonly role: 'points' | 'share' | 'threshold' | 'mention';
}

const HALF_WIDTH: Readonly<Record<string, string>> = { '．': '.', '％': '%', '－': '-', '—': '-', '–': '-', '～': '~', '（': '(', '）': ')' };
/** Half-width digits and signs, character for character, so that offsets stay. `(1 5分)`, as scraped texts have it, reads 15. */
function narrow(text: string): string {
  const half = text.replace(/[０-９．％－—–～（）]/g, (sign) => HALF_WIDTH[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return half.replace(/\((\d) (\d) ?分\)/g, '($1$2分)');
}

/** Numbers that are not figures of the rule: document and article numbers, dates, list markers, hotlines, words such as 十分. */
const NOT_FIGURES: readonly RegExp[] = [
  /[〔[【(]\s*(?:\d{4}|\d{2}xx|20[x×X]{2})\s*[〕\]】)]\s*第?\s*\d*\s*号?/g,
  /\d+\s*号/g,
  /(?:\d{4}|20[x×X]{2})\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/g,
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}/g,
  /\d{1,2}\s*月(?:份|底|初|末)?(?:\s*\d{1,2}\s*日)?/g,
  /\d{1,2}[::]\d{2}/g,
  /第\s*[\d零〇一二两三四五六七八九十百]+(?:\s*[条款项章节次届批年期名位季度月日圈层部分类])?(?:\s*\([一二三四五六七八九十\d]+\))*/g,
  /(?:^|\n|[。;;::])\s*\(?\d{1,2}(?:[)、]|\.(?!\d))/g,
  /\([一二三四五六七八九十]{1,3}\)/g,
  /\(\d{1,2}\)/g,
  /\d{5,}/g,
  /\d+\s*[x×X*]\s*\d+/g,
  /[A-Za-z]+\d+|\d+[A-Za-z]+/g,
];

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
/** 一 to 九十九, and 百. */
function chinese(text: string): number | undefined {
  if (text === '百') return 100;
  if (text.length === 1) return DIGITS[text];
  const [tens = '', ones = ''] = text.split('十');
  const [high, low] = [tens === '' ? 1 : DIGITS[tens], ones === '' ? 0 : DIGITS[ones]];
  return text.includes('十') && high !== undefined && low !== undefined ? high * 10 + low : undefined;
}

const POINTS = /^\s*分(?![钟之管类别散数值析解发配布工阶辨局支公期批步层制])/;
const COUNTED = /^\s*(?:件次|人次|个百分点|[次件项篇倍个人户处起份天日家])/;
const AFTER_LIMIT = /^(?:\([^)]*\))?\s*(?:[及或]?以[上下内外]|之内)/;
const BEFORE_LIMIT = /(?:超过|不少于|不低于|不得少于|不得低于|至少|低于|少于|高于|达到|达|满|不足|累计|每)\s*$/;
const NUMBER = /\d+(?:\.\d+)?/g;
/** Chinese numerals count only right before 分, 倍 or a counted thing with a limit; 十分重要, 一次性, 三项制度 are words. */
const CHINESE = /[零一二两三四五六七八九十]+(?=[分次项倍件篇])/g;

/** All figures of a text, in order. */
export function figuresIn(text: string): TextFigure[] {
  let rest = narrow(text);
  for (const pattern of NOT_FIGURES) rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  return [...fractionsOf(rest), ...arabic(rest), ...spelled(rest)].sort((a, b) => a.at - b.at).map(({ at: _, ...figure }) => figure);
}

type Found = TextFigure & { readonly at: number };

function arabic(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const value = F.parseDecimal(match[0]);
    if (!value) continue;
    const [before, after] = [text.slice(Math.max(0, match.index - 6), match.index), text.slice(match.index + match[0].length)];
    const percent = /^\s*%/.test(after) || /^\s*(?:-|~|至|到)\s*\d+(?:\.\d+)?\s*%/.test(after);
    const role = percent ? 'share' : roleOf(before, after);
    const shown = match[0] + (percent ? '%' : (/^\s*(?:分|个百分点|件次|[次件项篇倍])/.exec(after)?.[0] ?? ''));
    found.push({ value: percent ? F.div(value, F.fraction(100n)) : value, percent, text: shown, role, at: match.index });
  }
  return found;
}

/** `1-5分`: the low end of a range of points is points too. */
const RANGE_OF_POINTS = /^\s*(?:分\s*)?(?:-|~|至|到)\s*\d+(?:\.\d+)?/;

function roleOf(before: string, after: string): TextFigure['role'] {
  if (POINTS.test(after)) return 'points';
  const range = RANGE_OF_POINTS.exec(after);
  if (range && POINTS.test(after.slice(range[0].length))) return 'points';
  const unit = COUNTED.exec(after);
  if (!unit) return 'mention';
  return AFTER_LIMIT.test(after.slice(unit[0].length)) || (/(?:超过|不少于|不低于|至少|达到|满)\s*$/.test(before) && !/[天日]/.test(unit[0]))
    ? 'threshold'
    : 'mention';
}

function spelled(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CHINESE)) {
    const number = chinese(match[0]);
    const [before, after] = [text.slice(Math.max(0, match.index - 6), match.index), text.slice(match.index + match[0].length)];
    const unit = after[0] ?? '';
    const adverb = match[0] === '十' && unit === '分' && !/[扣加得计减满为打记]\s*$/.test(before);
    const share = /分之$/.test(before) || after.startsWith('分之');
    if (number === undefined || adverb || share || /[第同某另统唯]\s*$/.test(before)) continue;
    const limited = AFTER_LIMIT.test(after.slice(1)) || (BEFORE_LIMIT.test(before) && !/[每达满]\s*$/.test(before));
    const role = (unit === '分' && POINTS.test(after)) || unit === '倍' ? 'points' : limited && number > 1 ? 'threshold' : 'mention';
    found.push({ value: F.fraction(BigInt(number)), percent: false, text: match[0] + unit, role, at: match.index });
  }
  return found;
}

/** 百分之五十, 三分之二, 减半. */
function fractionsOf(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(/(百|[二三四五六七八九十]+)分之([零一二两三四五六七八九十百]+|\d+(?:\.\d+)?)/g)) {
    const [below, above] = [chinese(match[1] ?? ''), F.parseDecimal(match[2] ?? '') ?? maybe(chinese(match[2] ?? ''))];
    if (below && above) found.push({ value: F.div(above, F.fraction(BigInt(below))), percent: true, text: match[0], role: 'share', at: match.index });
  }
  for (const match of text.matchAll(/减半|一半|半数/g))
    found.push({ value: F.fraction(1n, 2n), percent: true, text: match[0], role: 'mention', at: match.index });
  return found;
}

const maybe = (value: number | undefined): F.Fraction | undefined => (value === undefined ? undefined : F.fraction(BigInt(value)));
