import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { Filter } from './column.ts';
import css from './fields.module.css';
import type { List } from './use-list.ts';

/** One filter: a choice, or a day. */
export function FilterField({ filter: { name, label, options }, list }: { readonly filter: Filter; readonly list: List }) {
  const value = (list.query as Readonly<Record<string, string | number | undefined>>)[name];
  if (!options) {
    return (
      <DatePicker
        className={`${css.filter}`}
        placeholder={label}
        aria-label={label}
        value={value === undefined ? null : dayjs(value)}
        onChange={(day) => list.set({ [name]: day?.format('YYYY-MM-DD') })}
      />
    );
  }
  return (
    <Select
      className={`${css.filter}`}
      placeholder={label}
      aria-label={label}
      allowClear
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      options={[...options]}
      value={value ?? null}
      onChange={(chosen: string | number | undefined) => list.set({ [name]: chosen })}
    />
  );
}
