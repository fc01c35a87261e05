import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { api } from '../../api/index.ts';
import type { Rule } from '../types.ts';
import css from './Exclusions.module.css';

export interface Exclusion {
  readonly ruleId: string;
  readonly reason: string;
}

interface ExclusionRowsProps {
  readonly assessmentId: number;
  readonly id?: string;
  readonly value?: readonly Exclusion[];
  readonly onChange?: (rows: Exclusion[]) => void;
}

export const soundRows = (rows: readonly Exclusion[]): boolean => rows.every(({ ruleId, reason }) => ruleId !== '' && reason.trim().length >= 2);

/** Rules with reasons, one a row; each rule once. */
export function ExclusionRows({ assessmentId, value = [], onChange, id }: ExclusionRowsProps) {
  const { data } = api.useQuery('get', '/api/v1/assessments/{assessmentId}/rules', { params: { path: { assessmentId } } });
  const rules = data?.items ?? [];
  const put = (place: number, row: Exclusion) => onChange?.(value.map((one, index) => (index === place ? row : one)));
  return (
    <div id={id}>
      {value.map((row, place) => (
        // Rows have no other name while the rule is not chosen.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={place} className={css.row}>
          <Select
            aria-label={`第 ${place + 1} 条`}
            placeholder="选择条款"
            value={row.ruleId || null}
            options={rules.filter(({ ruleId }) => ruleId === row.ruleId || !value.some((other) => other.ruleId === ruleId)).map(optionOf)}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(ruleId: string) => put(place, { ...row, ruleId })}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={`删除第 ${place + 1} 条`}
            onClick={() => onChange?.(value.filter((_one, index) => index !== place))}
          />
          <Input.TextArea
            aria-label={`第 ${place + 1} 条的理由`}
            placeholder="理由，如：本单位没有进驻事项"
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={row.reason}
            onChange={({ target }) => put(place, { ...row, reason: target.value })}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange?.([...value, { ruleId: '', reason: '' }])} disabled={value.length >= rules.length}>
        再加一条
      </Button>
      {value.length === 0 && <p>没有不适用的条款；保存后全部条款都适用。</p>}
    </div>
  );
}

const optionOf = ({ ruleId, name, clause, part }: Rule) => ({
  value: ruleId,
  label: [clause, name, part && `（${part}）`].filter(Boolean).join(' '),
});
