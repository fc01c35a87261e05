import { Input, Select } from 'antd';
import { lazy, Suspense } from 'react';
import type { Filter } from './column.ts';
import css from './fields.module.css';
import type { List } from './use-list.ts';

const DayFilter = lazy(() => import('./DayFilter.tsx'));

/** One filter: a choice, or a day. */
export function FilterField({ filter: { name, label, options }, list }: { readonly filter: Filter; readonly list: List }) {
  const value = (list.query as Readonly<Record<string, string | number | undefined>>)[name];
  if (!options) {
    return (
      <Suspense fallback={<Input className={`${css.filter}`} disabled placeholder={label} aria-label={label} />}>
        <DayFilter label={label} value={value === undefined ? undefined : String(value)} onChange={(day) => list.set({ [name]: day })} />
      </Suspense>
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
