import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, useMay } from '../../api/index.ts';
import { type Column, DataTable, oneOf, PageHeader, today, useList, whole, yes } from '../../shared/index.ts';
import { CREATE, toAssessment, toNextYear } from '../addresses.ts';
import { StageTag } from '../StageTag.tsx';
import type { ListedAssessment } from '../types.ts';
import { STAGE_ORDER, STAGES, showPeriod } from '../words.ts';

const FILTERS = { stage: oneOf(...STAGE_ORDER), year: whole, open: yes };

/** All assessments that somebody has to do with. */
export default function ListPage() {
  const navigate = useNavigate();
  const may = useMay('assessments.write');
  const list = useList({ filters: FILTERS, sort: '-periodFrom' });
  const assessments = api.useQuery('get', '/api/v1/assessments', { params: { query: list.query } });
  const create = may && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(CREATE)}>
      新建考核
    </Button>
  );
  return (
    <>
      <PageHeader title="年度考核" intro="一部细则、一个期间、一批单位，从筹备到归档。" actions={create} />
      <DataTable
        label="考核列表"
        list={list}
        query={assessments}
        rowKey={({ id }) => id}
        columns={COLUMNS}
        search="考核名称"
        filters={[
          { name: 'stage', label: '阶段', options: STAGE_ORDER.map((value) => ({ value, label: STAGES[value] })) },
          { name: 'year', label: '年度', options: YEARS },
          { name: 'open', label: '全部', options: [{ value: 'true', label: '只看未归档' }] },
        ]}
        {...(may && { rowActions: ({ id }: ListedAssessment) => <Link to={toNextYear(id)}>照此新建下一年度</Link> })}
        exportFrom="/api/v1/assessments/export"
        empty={{
          title: '还没有考核',
          next: may ? '先有单位和一部已发布的细则，就可以新建考核。' : '考核开始自查后，与您有关的会出现在这里。',
          action: create,
        }}
      />
    </>
  );
}

const THIS_YEAR = Number(today().slice(0, 4));
const YEARS = Array.from({ length: 8 }, (_, back) => THIS_YEAR + 1 - back).map((value) => ({ value, label: `${value} 年` }));

const COLUMNS: readonly Column<ListedAssessment>[] = [
  { key: 'title', title: '考核', sort: true, phone: 'title', value: ({ id, title }) => <Link to={toAssessment(id)}>{title}</Link> },
  { key: 'stage', title: '阶段', sort: true, value: ({ stage }) => <StageTag stage={stage} /> },
  { key: 'periodFrom', title: '考核期间', sort: true, value: showPeriod },
  { key: 'authorityName', title: '组织机关', sort: true, value: ({ authorityName }) => authorityName },
  { key: 'regulation', title: '细则', phone: 'hide', value: ({ regulation: { title, number } }) => `${title}（第 ${number} 版）` },
  { key: 'unitCount', title: '单位数', sort: true, figures: true, value: ({ unitCount }) => unitCount },
];
