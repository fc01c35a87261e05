import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ControlProps } from './control.ts';

const EVERY = { month: ['month', '选择月份'], quarter: ['quarter', '选择季度'] } as const;

/** The day of a record; of what is given every month or quarter, which one. Days that do not count cannot be chosen. */
export function DayControl({ fact, content, onType, readOnly, id, invalid }: ControlProps) {
  const { window: days, every } = fact;
  const [picker, placeholder] = every ? EVERY[every] : (['date', '选择日期'] as const);
  return (
    <DatePicker
      id={id}
      picker={picker}
      placeholder={placeholder}
      disabled={readOnly}
      status={invalid ? 'error' : ''}
      style={{ width: '100%', minWidth: 140 }}
      value={content.happenedOn ? dayjs(content.happenedOn) : null}
      {...(days && { minDate: dayjs(days.from), maxDate: dayjs(days.to) })}
      onChange={(day) => {
        const first = (every ? day?.startOf('month') : day)?.format('YYYY-MM-DD') ?? null;
        onType({ happenedOn: first && days && first < days.from ? days.from : first });
      }}
    />
  );
}
