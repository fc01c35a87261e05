import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { Field, today } from '../../shared/index.ts';

const LONGEST_DAYS = 90;

/** The last day for closing the case: from today on. */
export function DeadlineField({ help }: { readonly help: string }) {
  const first = dayjs(today());
  return (
    <Field
      name="deadline"
      required
      help={help}
      getValueProps={(value: string | null | undefined) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker style={{ width: '100%' }} allowClear={false} minDate={first} maxDate={first.add(LONGEST_DAYS, 'day')} />
    </Field>
  );
}
