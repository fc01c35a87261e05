import { useQueries } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { api } from '../../api/index.ts';
import type { Participant } from '../types.ts';
import css from './UnitsField.module.css';

interface UnitsFieldProps {
  readonly assessmentId: number;
  readonly id?: string;
  readonly value?: number[];
  readonly onChange?: (unitIds: number[]) => void;
}

/** Several units of an assessment: a whole group or kind by one click, others by name. */
export function UnitsField({ assessmentId, id, value = [], onChange }: UnitsFieldProps) {
  const units = useAllUnits(assessmentId);
  const sets = useMemo(() => setsOf(units), [units]);
  return (
    <div>
      <div className={css.sets}>
        {sets.map(({ name, ids }) => (
          <Button key={name} size="small" onClick={() => onChange?.([...new Set([...value, ...ids])])}>
            加入{name}（{ids.length}）
          </Button>
        ))}
        {value.length > 0 && (
          <Button size="small" type="link" onClick={() => onChange?.([])}>
            清空
          </Button>
        )}
      </div>
      <Select<number[]>
        {...(id !== undefined && { id })}
        mode="multiple"
        style={{ width: '100%' }}
        value={value}
        onChange={(unitIds) => onChange?.(unitIds)}
        options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        showSearch={{ optionFilterProp: 'label' }}
        maxTagCount={20}
        placeholder="输入名称查找"
        notFoundContent="没有这样的单位"
      />
    </div>
  );
}

const PAGE = 200;

/** Every unit of an assessment, page by page. */
function useAllUnits(assessmentId: number): readonly Participant[] {
  const path = { assessmentId };
  const page = (number: number) =>
    api.queryOptions('get', '/api/v1/assessments/{assessmentId}/units', { params: { path, query: { page: number, size: PAGE, sort: 'name' } } });
  const first = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units', { params: { path, query: { page: 1, size: PAGE, sort: 'name' } } });
  const pages = Math.ceil((first.data?.total ?? 0) / PAGE);
  const others = useQueries({ queries: Array.from({ length: Math.max(0, pages - 1) }, (_, index) => page(index + 2)) });
  return [...(first.data?.items ?? []), ...others.flatMap(({ data }) => data?.items ?? [])];
}

/** Groups, or kinds where there are no groups. */
function setsOf(units: readonly Participant[]): { readonly name: string; readonly ids: number[] }[] {
  const grouped = units.some(({ group }) => group !== '');
  const sets = new Map<string, number[]>();
  for (const { unitId, kind, group } of units) {
    const name = grouped ? group : kind;
    if (name) sets.set(name, [...(sets.get(name) ?? []), unitId]);
  }
  return [...sets].map(([name, ids]) => ({ name, ids }));
}
