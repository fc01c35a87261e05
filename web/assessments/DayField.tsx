import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { Field } from '../shared/index.ts';

/** A day that must be given: `YYYY-MM-DD` inside, a calendar outside. */
export function DayField({ name, disabled = false }: { readonly name: string; readonly disabled?: boolean }) {
  return (
    <Field
      name={name}
      required
      getValueProps={(value: string | null | undefined) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
    >
      <DatePicker style={{ width: '100%' }} disabled={disabled} allowClear={false} />
    </Field>
  );
}
