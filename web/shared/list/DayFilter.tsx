import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import css from './fields.module.css';

interface DayFilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** A day to filter by. In a file of its own: the calendar is heavy, and few lists have one. */
export default function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <DatePicker
      className={`${css.filter}`}
      placeholder={label}
      aria-label={label}
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
    />
  );
}
