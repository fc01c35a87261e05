import { Panel, showSpan } from '../shared/index.ts';
import { type CalendarDay, ORIGINS, type YearDetail } from './words.ts';
import css from './YearSheet.module.css';

/** A year on one sheet: its figures, its twelve months, its holidays in words. */
export function YearSheet({ year }: { readonly year: YearDetail }) {
  return (
    <>
      <Panel>
        <dl className={css.figures}>
          <Fact label="工作日" value={`${year.workingDays} 天`} />
          <Fact label="放假" value={`${year.daysOff} 天`} />
          <Fact label="调休上班" value={`${year.makeUpCount} 天`} />
          <Fact label="来源" value={ORIGINS[year.origin]} />
        </dl>
        {year.source && <p className={css.source}>依据：{year.source}</p>}
        <p className={css.key}>
          <span className={css.holiday}>休</span> 放假 <span className={css.makeUp}>班</span> 调休上班 <span className={css.weekend}>六</span> 周末
        </p>
        <div className={css.months}>
          {Array.from({ length: 12 }, (_, index) => (
            <Month
              key={monthKey(year.year, index)}
              name={`${index + 1} 月`}
              days={year.days.filter(({ day }) => day.startsWith(monthKey(year.year, index)))}
            />
          ))}
        </div>
      </Panel>
      {year.holidays.length > 0 && <InWords year={year} />}
    </>
  );
}

const monthKey = (year: number, index: number): string => `${year}-${String(index + 1).padStart(2, '0')}`;

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

function Month({ name, days }: { readonly name: string; readonly days: readonly CalendarDay[] }) {
  const [first] = days;
  return (
    <section className={css.month} aria-label={name}>
      <h3>{name}</h3>
      <ol className={css.grid}>
        {WEEK.map((word) => (
          <li key={word} className={css.head} aria-hidden>
            {word}
          </li>
        ))}
        {days.map((day) => (
          <Day key={day.day} {...day} {...(day === first && { column: weekdayOf(day.day) + 1 })} />
        ))}
      </ol>
    </section>
  );
}

const SIGNS = { holiday: '休', 'make-up day': '班', weekend: '', weekday: '' } as const;
const LOOKS = { holiday: css.holiday, 'make-up day': css.makeUp, weekend: css.weekend, weekday: undefined } as const;

function Day({ day, reason, holiday, provisional, column }: CalendarDay & { readonly column?: number }) {
  const said = reason === 'holiday' ? `${holiday}放假` : reason === 'make-up day' ? `${holiday}调休上班` : reason === 'weekend' ? '周末' : '工作日';
  const title = `${day} ${said}${provisional ? '（暂定）' : ''}`;
  return (
    <li className={LOOKS[reason]} title={title} style={column ? { gridColumnStart: column } : undefined}>
      <span aria-hidden>
        {Number(day.slice(8))}
        {SIGNS[reason] && <sup>{SIGNS[reason]}</sup>}
      </span>
      <span className="heard-only">{title}</span>
    </li>
  );
}

function InWords({ year: { holidays, makeUpDays } }: { readonly year: YearDetail }) {
  return (
    <Panel title="放假安排">
      <ul className={css.words}>
        {holidays.map(({ name, from, to }) => {
          const worked = makeUpDays.filter((day) => day.name === name);
          return (
            <li key={`${name}${from}`}>
              <b>{name}</b>：{showSpan(from, to)}放假
              {worked.length > 0 && `；${worked.map(({ date }) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`).join('、')}上班`}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
