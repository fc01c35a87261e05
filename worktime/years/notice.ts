import type { HolidaySpan, MakeUpDay } from './table.ts';

/** `三、清明节：` or `清明节:` at the head of a holiday's paragraph. */
const HEAD = /(?:^|\n|。)\s*(?:[一二三四五六七八九十]+、)?([\p{Script=Han}、]{2,12})[：:]/gu;
const SPAN = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[至到—-]+(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?(?=[^。；]{0,8}放假|，?共)/u;
const WORKED = /[^。；\n]*上班/gu;
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/gu;

/**
 * Reads the text of the yearly notice as it is published (元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。). What it finds is a proposal for a
 * form, to be looked at and checked by `parseYearTable`; a paragraph that it does not understand is left out.
 */
export function readNotice(year: number, text: string): { readonly holidays: readonly HolidaySpan[]; readonly makeUpDays: readonly MakeUpDay[] } {
  const plain = text.replace(/[（(][^）)]*[）)]/gu, '').replace(/[ \t　]/gu, '');
  const heads = [...plain.matchAll(HEAD)];
  const holidays: HolidaySpan[] = [];
  const makeUpDays: MakeUpDay[] = [];
  for (const [index, { 0: head, 1: name = '', index: at }] of heads.entries()) {
    const body = plain.slice(at + head.length, heads[index + 1]?.index);
    const span = SPAN.exec(body);
    if (!span) continue;
    const [, fromYear = year, fromMonth, fromDay, toYear = fromYear, toMonth = fromMonth, toDay = fromDay] = span;
    // 12月30日至1月1日 without a year begins in the year before.
    const back = span[1] === undefined && Number(toMonth) < Number(fromMonth) ? 1 : 0;
    holidays.push({
      name,
      from: dateText(Number(fromYear) - back, fromMonth, fromDay),
      to: dateText(span[4] ? Number(toYear) : year, toMonth, toDay),
    });
    let month = fromMonth;
    for (const [sentence] of body.slice(span.index + span[0].length).matchAll(WORKED)) {
      for (const [, own = year, said = month, day] of sentence.matchAll(DAY)) {
        month = said;
        makeUpDays.push({ name, date: dateText(Number(own), said, day) });
      }
    }
  }
  return { holidays, makeUpDays };
}

const dateText = (year: number, month: string | undefined, day: string | undefined): string =>
  `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
