import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api, problemOf } from '../../api/index.ts';
import { type Column, DataTable, text, useConfirm, useList, useReason, useTell } from '../../shared/index.ts';
import { AssessmentFrame } from '../frame/AssessmentFrame.tsx';
import type { Assessment, Participant } from '../types.ts';
import { isFrozen } from '../words.ts';
import { AddUnits } from './AddUnits.tsx';
import { ChangeUnit } from './ChangeUnit.tsx';

/** The units of an assessment. */
export default function UnitsPage() {
  const [adding, setAdding] = useState(false);
  const open = (assessment: Assessment) => assessment.rights.change && !isFrozen(assessment) && assessment.sealedAt === null;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      加入单位
    </Button>
  );
  return (
    <AssessmentFrame actions={(assessment) => open(assessment) && add}>
      {(assessment) => (
        <>
          <Units assessment={assessment} changeable={open(assessment)} add={add} />
          {adding && <AddUnits assessment={assessment} onClose={() => setAdding(false)} />}
        </>
      )}
    </AssessmentFrame>
  );
}

const FILTERS = { kind: text, group: text };

interface UnitsProps {
  readonly assessment: Assessment;
  readonly changeable: boolean;
  readonly add: React.ReactNode;
}

function Units({ assessment, changeable, add }: UnitsProps) {
  const { id, version, regulation } = assessment;
  const list = useList({ filters: FILTERS, sort: 'kind,group,name' });
  const [changing, setChanging] = useState<Participant>();
  const tell = useTell();
  const confirm = useConfirm();
  const ask = useReason();
  const params = { path: { assessmentId: id } };
  const units = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units', { params: { ...params, query: list.query } });
  const { data: described } = api.useQuery('get', '/api/v1/regulation-versions/{versionId}', {
    params: { path: { versionId: regulation.versionId } },
  });
  const kinds = described?.description?.unitKinds ?? [];
  const groups = described?.description?.groups.map(({ name }) => name) ?? [];
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}/units');
  const remove = async ({ unitId, name }: Participant) => {
    const then = '它的不适用条款和指派一起移出；单位本身不受影响。';
    const question = { title: `把“${name}”移出考核？`, verb: '移出', danger: true };
    if (!(await confirm({ ...question, then }))) return;
    const go = (reason: string) => change.mutateAsync({ params, body: { version, put: [], remove: [unitId], reason } });
    const told = () => tell.done(`已移出“${name}”`);
    try {
      await go('');
      told();
    } catch (thrown) {
      // Something is recorded for it: that wants a reason.
      const records = problemOf(thrown).errors.find(({ path }) => path === 'reason')?.message;
      const reason = records && (await ask({ ...question, then: records }));
      if (reason) await go(reason).then(told, tell.problem);
      else if (!records) tell.problem(thrown);
    }
  };
  const rowActions = (row: Participant) => (
    <>
      <Button type="link" size="small" icon={<EditOutlined />} onClick={() => setChanging(row)}>
        修改
      </Button>
      <Button type="link" size="small" danger onClick={() => remove(row)}>
        移出
      </Button>
    </>
  );
  return (
    <>
      <DataTable
        label="考核对象"
        list={list}
        query={units}
        rowKey={({ unitId }) => unitId}
        columns={groups.length > 0 ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'group')}
        search="单位名称"
        filters={[
          ...(kinds.length > 1 ? [{ name: 'kind', label: '类别', options: kinds.map((value) => ({ value, label: value })) }] : []),
          ...(groups.length > 0 ? [{ name: 'group', label: '分组', options: groups.map((value) => ({ value, label: value })) }] : []),
        ]}
        {...(changeable && { rowActions })}
        exportFrom={`/api/v1/assessments/${id}/units/export`}
        empty={{ title: '还没有考核对象', next: '从单位库里按类别一次加入，再逐个调整。', action: changeable && add }}
      />
      {changing && <ChangeUnit assessment={assessment} unit={changing} kinds={kinds} groups={groups} onClose={() => setChanging(undefined)} />}
    </>
  );
}

const COLUMNS: readonly Column<Participant>[] = [
  { key: 'name', title: '单位', sort: true, phone: 'title', value: ({ name }) => name },
  { key: 'kind', title: '类别', sort: true, value: ({ kind }) => kind },
  { key: 'group', title: '分组', sort: true, value: ({ group }) => group },
  { key: 'superiorName', title: '主管单位', sort: true, value: ({ superiorName }) => superiorName },
  {
    key: 'exclusions',
    title: '不适用条款',
    value: ({ exclusions }) => (exclusions.length > 0 ? `${exclusions.length} 条` : ''),
  },
];
