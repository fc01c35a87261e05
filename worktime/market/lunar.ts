import { SolarDay } from 'tyme4ts';
import { civil, type Day, dayNumber, FIRST_YEAR, isLeapYear, LAST_YEAR } from '../day.ts';

const years = new Map<number, Uint8Array>();

/** The day of the lunar month, 1 (初一) to 29 or 30 (三十), of a day in 2000–2099. Each year is worked out once: about 1 ms. */
export function lunarDate(day: Day): number {
  const { year } = civil(day);
  let dates = years.get(year);
  if (!dates) {
    dates = datesOfYear(year);
    years.set(year, dates);
  }
  return dates[day - dayNumber(year, 1, 1)] ?? 0;
}

function datesOfYear(year: number): Uint8Array {
  const dates = new Uint8Array(year < FIRST_YEAR || year > LAST_YEAR ? 0 : isLeapYear(year) ? 366 : 365);
  let solar = SolarDay.fromYmd(year, 1, 1);
  for (let index = 0; index < dates.length; ) {
    const lunar = solar.getLunarDay();
    const length = lunar.getLunarMonth().getDayCount();
    for (let date = lunar.getDay(); date <= length && index < dates.length; date++) dates[index++] = date;
    solar = solar.next(length - lunar.getDay() + 1);
  }
  return dates;
}
