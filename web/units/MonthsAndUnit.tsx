import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import { today } from '../shared/index.ts';
import css from './MonthsAndUnit.module.css';
import { UnitPicker } from './UnitPicker.tsx';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

export interface MonthsAndUnit {
  readonly fromMonth: string;
  readonly toMonth: string;
  /** This unit and all below it; undefined for all. */
  readonly under: number | undefined;
  go(change: Readonly<Partial<Record<'from' | 'to' | 'under', string | undefined>>>): void;
}

/** Months and a unit that a page of figures is about; they live in the address. @param first month from which it begins where none is named */
export function useMonthsAndUnit(first: string): MonthsAndUnit {
  const [address, setAddress] = useSearchParams();
  const given = (name: string, otherwise: string) => (MONTH.test(address.get(name) ?? '') ? (address.get(name) ?? '') : otherwise);
  const [fromMonth, toMonth] = [given('from', first), given('to', today().slice(0, 7))];
  const under = Number(address.get('under')) || undefined;
  return {
    fromMonth,
    toMonth,
    under,
    go(change) {
      const next = { from: fromMonth, to: toMonth, under: under ? String(under) : undefined, ...change };
      setAddress(Object.fromEntries(Object.entries(next).flatMap(([name, value]) => (value ? [[name, value]] : []))));
    },
  };
}

/** Chooses them. */
export const MonthsAndUnitChoice = ({ fromMonth, toMonth, under, go }: MonthsAndUnit) => (
  <div className={`${css.choose} no-print`}>
    <DatePicker.RangePicker
      picker="month"
      allowClear={false}
      aria-label="月份"
      value={[dayjs(`${fromMonth}-01`), dayjs(`${toMonth}-01`)]}
      onChange={(months) => go({ from: months?.[0]?.format('YYYY-MM'), to: months?.[1]?.format('YYYY-MM') })}
    />
    <div className={css.unit}>
      <UnitPicker
        aria-label="单位"
        placeholder="全部单位"
        value={under ?? null}
        onChange={(chosen) => go({ under: chosen === null ? undefined : String(chosen) })}
      />
    </div>
  </div>
);
