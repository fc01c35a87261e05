import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { Field } from '../shared/index.ts';

interface DayFieldProps {
  readonly name: string;
  readonly required?: boolean;
  readonly help?: ReactNode;
  readonly placeholder?: string;
  /** The last day that can be picked. */
  readonly until?: string;
}

/** A day in a form: `YYYY-MM-DD` inside, a calendar outside. */
export function DayField({ placeholder = '选择日期', until, ...field }: DayFieldProps) {
  return (
    <Field
      {...field}
      getValueProps={(value: string | null | undefined) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker style={{ width: '100%' }} placeholder={placeholder} {...(until && { maxDate: dayjs(until) })} />
    </Field>
  );
}
