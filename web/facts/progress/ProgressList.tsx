import { Progress, Tag } from 'antd';
import { Link } from 'react-router';
import type { Asked } from '../../shared/index.ts';
import { DataTable, type List, type ListPage, showAgo } from '../../shared/index.ts';
import { toForm } from '../addresses.ts';
import type { UnitProgress } from '../types.ts';
import { PROGRESS, PROGRESS_COLOURS } from '../words.ts';
import css from './ProgressList.module.css';

interface ProgressListProps {
  readonly assessmentId: number;
  readonly list: List;
  readonly query: Asked<ListPage<UnitProgress>> & { readonly isFetching: boolean };
}

/** The units, each with how far its report is. */
export function ProgressList({ assessmentId, list, query }: ProgressListProps) {
  const asked = query.data?.items.some((unit) => unit.asked > 0);
  return (
    <DataTable<UnitProgress>
      label="填报进度"
      list={list}
      query={query}
      rowKey={({ unitId }) => unitId}
      search="单位名称"
      filters={[
        {
          name: 'state',
          label: '进度',
          options: (Object.keys(PROGRESS) as UnitProgress['state'][]).map((value) => ({ value, label: PROGRESS[value] })),
        },
      ]}
      exportFrom={`/api/v1/assessments/${assessmentId}/progress/export`}
      columns={[
        {
          key: 'name',
          title: '单位',
          value: ({ unitId, name }) => <Link to={toForm(assessmentId, unitId)}>{name}</Link>,
          sort: true,
          phone: 'title',
        },
        { key: 'kind', title: '类别', value: ({ kind, group }) => [kind, group].filter(Boolean).join(' · '), sort: true, phone: 'hide' },
        { key: 'state', title: '进度', value: ({ state }) => <Tag color={PROGRESS_COLOURS[state]}>{PROGRESS[state]}</Tag>, width: 100 },
        ...(asked ? [{ key: 'answered', title: '应答事项', value: (row: UnitProgress) => <Answered {...row} />, width: 180 }] : []),
        { key: 'records', title: '记录', value: recordsText },
        {
          key: 'proof',
          title: '缺佐证',
          value: ({ proofMissing }) => (proofMissing > 0 ? <span className={css.warn}>{proofMissing} 条</span> : '—'),
          width: 90,
        },
        { key: 'updatedAt', title: '最近填写', value: ({ updatedAt }) => showAgo(updatedAt), sort: true, width: 120 },
      ]}
      empty={{ title: '还没有考核对象', next: '请先在“考核对象”里加入单位。' }}
    />
  );
}

function Answered({ asked, answered }: UnitProgress) {
  if (asked === 0) return '—';
  return (
    <span className={css.answered}>
      <Progress percent={Math.round((answered / asked) * 100)} size="small" showInfo={false} aria-label={`已答 ${answered}，共 ${asked}`} />
      <span className="figures">
        {answered}/{asked}
      </span>
    </span>
  );
}

function recordsText({ draft, submitted, confirmed, returned }: UnitProgress): string {
  const parts = [
    draft > 0 && `草稿 ${draft}`,
    submitted > 0 && `待审核 ${submitted}`,
    confirmed > 0 && `已确认 ${confirmed}`,
    returned > 0 && `退回 ${returned}`,
  ].filter(Boolean);
  return parts.join('，') || '—';
}
