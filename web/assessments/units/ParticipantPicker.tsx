import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';

interface ParticipantPickerProps {
  readonly assessmentId: number;
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (unitId: number | null) => void;
  readonly without?: number;
  readonly placeholder?: string;
  /** The name of the value, where a search would not show it. */
  readonly known?: { readonly unitId: number; readonly name: string };
}

/** Picks one of an assessment's units by typing a part of its name. */
export function ParticipantPicker({ assessmentId, value, onChange, without, known, placeholder, id }: ParticipantPickerProps) {
  const [search, setSearch] = useState('');
  const query = { size: 50, sort: 'name', ...(search && { search }) };
  const { data, isFetching } = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units', { params: { path: { assessmentId }, query } });
  const found = (data?.items ?? []).filter(({ unitId }) => unitId !== without);
  const options = found.map(({ unitId, name }) => ({ value: unitId, label: name }));
  const shown =
    known && !search && !options.some((option) => option.value === known.unitId) ? [{ value: known.unitId, label: known.name }, ...options] : options;
  return (
    <Select<number | null>
      {...(id !== undefined && { id })}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? null)}
      options={shown}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      loading={isFetching}
      placeholder={placeholder}
      notFoundContent="没有这样的单位"
    />
  );
}
