import { Timeline } from 'antd';
import { api } from '../../api/index.ts';
import { Answer, showDay, showTime } from '../../shared/index.ts';
import type { FactEvent } from '../types.ts';
import { FIELDS, STATES } from '../words.ts';
import css from './History.module.css';

interface HistoryProps {
  readonly assessmentId: number;
  readonly unitId: number;
  readonly factId: number;
}

/** What happened to one record, newest first. */
export function History(path: HistoryProps) {
  const history = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}/history', { params: { path: { ...path } } });
  return (
    <Answer query={history}>
      {({ items }) => (
        <Timeline
          items={items.map((event) => ({
            key: event.id,
            content: (
              <>
                <strong>{event.kindName}</strong>
                {event.reason && <span>：{event.reason}</span>}
                <Changes {...event} />
                <div className={css.who}>
                  {event.actorName ?? '系统'} · {showTime(event.at)}
                </div>
              </>
            ),
          }))}
        />
      )}
    </Answer>
  );
}

function Changes({ before, after }: FactEvent) {
  const changed = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((field) => (before?.[field] ?? '') !== (after?.[field] ?? ''));
  const shown = (field: keyof typeof FIELDS, value: string | null | undefined) =>
    field === 'happenedOn' && value ? showDay(value) : value || '（空）';
  return (
    <ul className={css.changes}>
      {changed.map((field) => (
        <li key={field}>
          {FIELDS[field]}：{before && <del>{shown(field, before[field])}</del>} {shown(field, after?.[field])}
        </li>
      ))}
      {before?.state && after?.state && before.state !== after.state && (
        <li>
          状态：{STATES[before.state]} → {STATES[after.state]}
        </li>
      )}
    </ul>
  );
}
