import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/index.ts';
import { toScorecard } from '../addresses.ts';
import { useView } from '../ViewSwitch.tsx';
import css from './UnitSwitch.module.css';

interface UnitSwitchProps {
  readonly assessmentId: number;
  readonly unitId: number;
  readonly name: string;
}

/** Goes to another unit's scorecard: finds it by name, whatever the number of units. */
export function UnitSwitch({ assessmentId, unitId, name }: UnitSwitchProps) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const navigate = useNavigate();
  const view = useView();
  const query = { size: 50, sort: 'kind,group,name', ...(search ? { search } : {}) };
  const { data } = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units', { params: { path: { assessmentId }, query } });
  const others = (data?.items ?? []).filter((one) => one.unitId !== unitId).map((one) => ({ value: one.unitId, label: one.name }));
  return (
    <Select<number>
      className={`${css.switch} no-print`}
      aria-label="换一个单位"
      value={unitId}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={[{ value: unitId, label: name }, ...others]}
      onChange={(next) => navigate(toScorecard(assessmentId, next, { view }))}
      notFoundContent="没有这个单位"
    />
  );
}
