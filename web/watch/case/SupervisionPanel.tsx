import { Tag } from 'antd';
import { Panel, showDay, showTime } from '../../shared/index.ts';
import { SUPERVISION_STATES, type Supervision } from '../words.ts';
import { SupervisionActions } from './SupervisionActions.tsx';
import css from './SupervisionPanel.module.css';

const EVENT_WORDS: Readonly<Record<Supervision['events'][number]['kind'], string>> = {
  opened: '发起督办',
  answered: '单位回复',
  deadline: '改期限',
  withdrawn: '撤销督办',
  closed: '督办结束',
};

interface SupervisionPanelProps {
  readonly supervision: Supervision;
  /** Whether the case is overdue by now: a change of days may have made it not so. */
  readonly overdue: boolean;
}

/** One supervision: its deadline, and everything that was said, the latest first. */
export function SupervisionPanel({ supervision, overdue }: SupervisionPanelProps) {
  const { state, red, deadline, events, due } = supervision;
  return (
    <Panel
      title={
        <>
          督办 {red ? <Tag color="error">红牌</Tag> : null}
          <Tag color={state === 'open' ? 'blue' : 'default'}>{SUPERVISION_STATES[state]}</Tag>
        </>
      }
      extra={state === 'open' && <SupervisionActions supervision={supervision} />}
    >
      <p className={css.facts}>
        限 <b>{showDay(deadline)}</b> 前办结；发起时的到期日是 {showDay(due)}。
        {state === 'open' && !overdue && '工作日历调整后，这一件现在没有超期，可以撤销督办。'}
      </p>
      <ol className={css.events} reversed>
        {[...events].reverse().map((event) => (
          <li key={`${event.at}${event.kind}`} className={css.event}>
            <div className={css.what}>
              <span>
                <b>{EVENT_WORDS[event.kind]}</b> {event.actorName}
              </span>
              <span className={`${css.soft} figures`}>{showTime(event.at)}</span>
            </div>
            <p className={css.text}>{event.text}</p>
            {event.deadline && <div className={css.soft}>期限 {showDay(event.deadline)}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
