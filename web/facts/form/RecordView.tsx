import { HistoryOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { EvidenceSlot } from '../../evidence/EvidenceSlot.tsx';
import { showDay, showTime } from '../../shared/index.ts';
import { factAnchor } from '../addresses.ts';
import type { AskedFact, FactRecord } from '../types.ts';
import { ORIGINS, STATE_COLOURS, STATES } from '../words.ts';
import { useDesk } from './desk.ts';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import css from './RecordView.module.css';

/** One record to be read: what it says, who says so, what became of it. */
export function RecordView({ fact, record }: { readonly fact: AskedFact; readonly record: FactRecord }) {
  const { assessmentId, unitId } = useDesk();
  const [history, setHistory] = useState(false);
  const { claimedValue, claimedLevel, source, origin, state } = record;
  const adjusted = claimedValue !== null || claimedLevel !== null;
  return (
    <section id={factAnchor(record.id)} className={css.record}>
      <div className={css.line}>
        <span className={css.says}>
          {[record.level, saidValue(fact, record)].filter(Boolean).join(' ') || '1 次'}
          {record.happenedOn && <span className={css.day}> {showDay(record.happenedOn)}</span>}
        </span>
        {source === 'system' ? <Tag>系统已有</Tag> : <Tag color={STATE_COLOURS[state]}>{STATES[state]}</Tag>}
        <Button size="small" type="text" icon={<HistoryOutlined />} onClick={() => setHistory(true)} aria-label={`“${fact.name}”的历史`} />
      </div>
      {record.note && <p className={css.note}>{record.note}</p>}
      {adjusted && (
        <p className={css.adjusted}>
          填报 {[claimedLevel, claimedValue].filter(Boolean).join(' ') || '1 次'}，核定后为{' '}
          {[record.level, saidValue(fact, record)].filter(Boolean).join(' ')}
          {record.reviewReason && `：${record.reviewReason}`}
        </p>
      )}
      {state === 'returned' && <p className={css.adjusted}>退回：{record.reviewReason}</p>}
      <p className={css.who}>
        {source === 'system' ? ORIGINS[origin] : (record.reportedByName ?? '系统')} · {showTime(record.reportedAt)}
        {record.reviewedByName && ` · ${record.reviewedByName}审核`}
      </p>
      <EvidenceSlot assessmentId={assessmentId} unitId={unitId} factId={record.id} fact={fact.name} requirement={fact.evidence} readonly />
      <HistoryDrawer record={record} open={history} onClose={() => setHistory(false)} />
    </section>
  );
}

function saidValue({ kind, unitOfMeasure, percent }: AskedFact, { value }: FactRecord): string {
  if (value === '' || kind === 'yes-no' || kind === 'choice') return value;
  if (/[^\d.-]/.test(value)) return value;
  return percent ? `${value}%` : `${value} ${unitOfMeasure || (kind === 'event' ? '次' : kind === 'judgement' ? '分' : '')}`;
}
