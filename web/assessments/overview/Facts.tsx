import { Descriptions } from 'antd';
import { Link } from 'react-router';
import { Panel, showDay, showTime } from '../../shared/index.ts';
import { toAssessment } from '../addresses.ts';
import type { Assessment } from '../types.ts';

/** What an assessment is. */
export function Facts({
  assessment: { id, regulation, authorityName, periodFrom, periodTo, unitCount, frozenAt, sealedAt, updatedAt },
}: {
  readonly assessment: Assessment;
}) {
  const items = [
    {
      key: 'regulation',
      label: '细则',
      children: <Link to={toAssessment(id, 'regulation')}>{`${regulation.title}（第 ${regulation.number} 版）`}</Link>,
    },
    { key: 'authority', label: '组织机关', children: authorityName ?? '本系统' },
    { key: 'period', label: '考核期间', children: `${showDay(periodFrom)}至${showDay(periodTo)}` },
    { key: 'units', label: '考核对象', children: <Link to={toAssessment(id, 'units')}>{unitCount} 个单位</Link> },
    { key: 'frozen', label: '细则冻结', children: frozenAt ? showTime(frozenAt) : '进入督查考核时冻结' },
    { key: 'sealed', label: '结果封存', children: sealedAt ? showTime(sealedAt) : '审定后封存' },
    { key: 'updated', label: '最近修改', children: showTime(updatedAt) },
  ];
  return (
    <Panel title="基本情况">
      <Descriptions column={{ xs: 1, sm: 1, md: 2, lg: 2 }} items={items} />
    </Panel>
  );
}
