import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import { EvidenceSlot } from '../../evidence/EvidenceSlot.tsx';
import { STATE_COLOURS, STATES } from '../../facts/index.ts';
import { showDay, showTime } from '../../shared/index.ts';
import type { ClaimDetail } from '../types.ts';
import { valueWords } from '../words.ts';
import css from './Claim.module.css';
import { ClauseSide } from './ClauseSide.tsx';
import { Past } from './Past.tsx';

/** One claim: what the unit says and its proof on the left, what the regulation says on the right. */
export function Claim({ assessmentId, detail }: { readonly assessmentId: number; readonly detail: ClaimDetail }) {
  const { record, unit, asked, clause, problems, others, history } = detail;
  return (
    <article className={css.claim} aria-label={`${unit.name}填报的${record.fact}`}>
      <header className={css.head}>
        <h2 className={css.title}>
          {record.fact}
          <Tag color={STATE_COLOURS[record.state]}>{STATES[record.state]}</Tag>
        </h2>
        <div className={css.unit}>{[unit.name, unit.group].filter(Boolean).join(' · ')}</div>
      </header>
      {problems.length > 0 && (
        <Alert
          type={problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'}
          showIcon
          title={problems.map(({ message }) => message).join('；')}
        />
      )}
      <div className={css.sides}>
        <div className={css.side}>
          <dl className={css.facts}>
            <Row name={asked?.kind === 'event' ? '级别和次数' : '填报内容'}>
              <strong>{valueWords(record, asked?.unitOfMeasure)}</strong>
              {record.claimedLevel !== null && (
                <span className={css.claimed}>
                  申报为 {valueWords({ level: record.claimedLevel, value: record.claimedValue ?? '' }, asked?.unitOfMeasure)}
                </span>
              )}
            </Row>
            {record.happenedOn && <Row name="发生日期">{showDay(record.happenedOn)}</Row>}
            <Row name="说明">{record.note || <span className={css.none}>没有写</span>}</Row>
            <Row name="填报人">{`${record.reportedByName ?? '—'}，${showTime(record.reportedAt)}`}</Row>
            {record.reviewedAt && record.state !== 'submitted' && (
              <Row name="审核">{`${record.reviewedByName ?? '—'}，${showTime(record.reviewedAt)}${record.reviewReason ? `：${record.reviewReason}` : ''}`}</Row>
            )}
          </dl>
          <section aria-label="佐证材料">
            <h3 className={css.small}>佐证材料</h3>
            <EvidenceSlot
              assessmentId={assessmentId}
              unitId={record.unitId}
              factId={record.id}
              fact={record.fact}
              readonly
              requirement={asked?.evidence ?? 'optional'}
            />
          </section>
          <Past others={others} history={history} unitOfMeasure={asked?.unitOfMeasure ?? ''} />
        </div>
        <div className={css.side}>
          <ClauseSide clause={clause} asked={asked} />
        </div>
      </div>
    </article>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={css.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
