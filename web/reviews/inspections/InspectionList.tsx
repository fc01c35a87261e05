import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Space, Tag } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { EvidenceSlot } from '../../evidence/EvidenceSlot.tsx';
import { DataTable, oneOf, showDay, showTime, text, useList, useReason, useTell, whole, yes } from '../../shared/index.ts';
import type { Inspection } from '../types.ts';
import { valueWords } from '../words.ts';
import { InspectionForm } from './InspectionForm.tsx';
import css from './InspectionList.module.css';

const FILTERS = { unitId: whole, fact: text, source: oneOf('inspector', 'assessor'), withdrawn: yes };
const SOURCES = { inspector: '督查', assessor: '考核组' } as const;

export function InspectionList({ assessmentId }: { readonly assessmentId: number }) {
  const list = useList({ filters: FILTERS });
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/inspections', { params: { path: { assessmentId }, query: list.query } });
  const remove = api.useMutation('delete', '/api/v1/assessments/{assessmentId}/units/{unitId}/records/{factId}');
  const tell = useTell();
  const askReason = useReason();
  const [open, setOpen] = useState<Inspection | 'new'>();
  const [proof, setProof] = useState<Inspection>();
  const may = query.data?.may;
  const withdraw = async ({ unitId, id, version, fact, unitName }: Inspection) => {
    const reason = await askReason({
      title: `撤回“${unitName}”的“${fact}”？`,
      then: '撤回后不再计分，记录和理由都保留。',
      verb: '撤回',
      danger: true,
    });
    if (!reason) return;
    remove.mutate(
      { params: { path: { assessmentId, unitId, factId: id }, query: { version, reason } } },
      { onSuccess: () => tell.done('已撤回'), onError: tell.problem },
    );
  };
  return (
    <>
      <div className={css.head}>
        <span>督查、暗访、抽查中发现的情况，以及查实的投诉和通报，记录后即计分；每条都要写明依据。{may?.why}</span>
        {may?.record && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            记录情况
          </Button>
        )}
      </div>
      <DataTable<Inspection>
        label="督查记录"
        list={list}
        query={query}
        rowKey={({ id }) => id}
        search="单位、事项或说明"
        exportFrom={`/api/v1/assessments/${assessmentId}/inspections/export`}
        filters={[
          { name: 'fact', label: '事项', options: (query.data?.facts ?? []).map((value) => ({ value, label: value })) },
          { name: 'source', label: '记录人员', options: Object.entries(SOURCES).map(([value, label]) => ({ value, label })) },
          { name: 'withdrawn', label: '已撤回的', options: [{ value: 'true', label: '一并显示' }] },
        ]}
        columns={[
          { key: 'unitName', title: '单位', value: ({ unitName }) => unitName, sort: true, phone: 'title' },
          {
            key: 'fact',
            title: '事项',
            sort: true,
            value: ({ fact, state }) => (
              <>
                {fact} {state === 'withdrawn' && <Tag>已撤回</Tag>}
              </>
            ),
          },
          { key: 'value', title: '级别和次数', value: (row) => valueWords(row) },
          { key: 'happenedOn', title: '发生日期', value: ({ happenedOn }) => showDay(happenedOn), sort: true },
          { key: 'note', title: '说明', value: ({ note }) => note || '—' },
          {
            key: 'files',
            title: '佐证',
            value: (row) => (
              <Button type="link" size="small" className={`${css.link}`} onClick={() => setProof(row)}>
                {row.files > 0 ? `${row.files} 个文件` : '没有'}
              </Button>
            ),
          },
          {
            key: 'reportedAt',
            title: '记录',
            sort: true,
            value: ({ reportedByName, reportedAt }) => `${reportedByName ?? '—'} ${showTime(reportedAt)}`,
          },
        ]}
        rowActions={(row) =>
          row.mayChange && (
            <Space size={4}>
              <Button type="link" size="small" onClick={() => setOpen(row)}>
                更正
              </Button>
              <Button type="link" size="small" danger onClick={() => withdraw(row)}>
                撤回
              </Button>
            </Space>
          )
        }
        empty={{ title: '还没有督查记录', next: '督查、暗访中发现的问题从“记录情况”开始登记；没有发现问题的单位不用记。' }}
      />
      <InspectionForm assessmentId={assessmentId} open={open} facts={query.data?.facts ?? []} onClose={() => setOpen(undefined)} />
      <Drawer
        open={proof !== undefined}
        title={proof ? `${proof.unitName}：${proof.fact}的佐证材料` : ''}
        size={Math.min(560, window.innerWidth)}
        onClose={() => setProof(undefined)}
        destroyOnHidden
      >
        {proof && (
          <EvidenceSlot
            assessmentId={assessmentId}
            unitId={proof.unitId}
            factId={proof.id}
            fact={proof.fact}
            readonly={!proof.mayChange}
            requirement="optional"
          />
        )}
      </Drawer>
    </>
  );
}
