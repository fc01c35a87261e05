import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { type Column, DataTable, useList } from '../../shared/index.ts';
import { AssessmentFrame } from '../frame/AssessmentFrame.tsx';
import type { Assessment, Participant, Rule } from '../types.ts';
import css from './Exclusions.module.css';
import { ExclusionsForm } from './ExclusionsForm.tsx';

/** Rules that are not applicable to a unit, by decision. */
export default function ExclusionsPage() {
  const [deciding, setDeciding] = useState<Participant | 'new'>();
  const open = ({ rights, sealedAt }: Assessment) => rights.change && sealedAt === null;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setDeciding('new')}>
      认定不适用
    </Button>
  );
  return (
    <AssessmentFrame actions={(assessment) => open(assessment) && assessment.unitCount > 0 && add}>
      {(assessment) => (
        <>
          <Exclusions assessment={assessment} changeable={open(assessment)} onDecide={setDeciding} />
          {deciding && (
            <ExclusionsForm assessment={assessment} {...(deciding !== 'new' && { unit: deciding })} onClose={() => setDeciding(undefined)} />
          )}
        </>
      )}
    </AssessmentFrame>
  );
}

interface ExclusionsProps {
  readonly assessment: Assessment;
  readonly changeable: boolean;
  readonly onDecide: (unit: Participant) => void;
}

function Exclusions({ assessment: { id }, changeable, onDecide }: ExclusionsProps) {
  const list = useList({ sort: 'name' });
  const path = { assessmentId: id };
  const units = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units', { params: { path, query: { ...list.query, excluded: 'true' } } });
  const { data: rules } = api.useQuery('get', '/api/v1/assessments/{assessmentId}/rules', { params: { path } });
  return (
    <DataTable
      label="不适用条款"
      list={list}
      query={units}
      rowKey={({ unitId }) => unitId}
      columns={columnsFor(rules?.items ?? [])}
      search="单位名称"
      {...(changeable && {
        rowActions: (unit: Participant) => (
          <Button type="link" size="small" onClick={() => onDecide(unit)}>
            修改
          </Button>
        ),
      })}
      empty={{
        title: '没有不适用的条款',
        next: '个别单位没有某项业务时，可以认定某条细则对它不适用，并写明理由；那一条不计分，也不扣分，按细则的规定折算。',
      }}
    />
  );
}

const columnsFor = (rules: readonly Rule[]): readonly Column<Participant>[] => [
  { key: 'name', title: '单位', sort: true, phone: 'title', value: ({ name }) => name },
  { key: 'kind', title: '类别', value: ({ kind }) => kind },
  {
    key: 'exclusions',
    title: '不适用的条款和理由',
    value: ({ exclusions }) => (
      <ul className={css.list}>
        {exclusions.map(({ ruleId, reason }) => (
          <li key={ruleId}>
            <strong>{nameOf(rules, ruleId)}</strong>：{reason}
          </li>
        ))}
      </ul>
    ),
  },
];

function nameOf(rules: readonly Rule[], ruleId: string): string {
  const rule = rules.find((one) => one.ruleId === ruleId);
  return rule ? `${rule.clause} ${rule.name}`.trim() : ruleId;
}
