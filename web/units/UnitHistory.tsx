import { Timeline } from 'antd';
import { api } from '../api/index.ts';
import { Answer, EmptyState, Panel, showDay, showTime } from '../shared/index.ts';
import css from './UnitHistory.module.css';

/** What happened to a unit, the latest first: founded, renamed, moved, merged, closed. */
export function UnitHistory({ unitId }: { readonly unitId: number }) {
  const history = api.useQuery('get', '/api/v1/units/{unitId}/history', { params: { path: { unitId } } });
  return (
    <Panel title="单位沿革">
      <Answer query={history}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还没有沿革" next="更名、划转、合并、停用会自动记在这里。" />
          ) : (
            <Timeline
              items={items.map((event) => ({
                key: event.id,
                content: (
                  <>
                    <span className={css.day}>{showDay(event.effectiveOn)}</span>
                    <strong>{event.kindName}</strong> <Happening {...event} />
                    <div className={css.who}>
                      {event.actorName ?? '系统'} 于 {showTime(event.at)} 登记
                    </div>
                  </>
                ),
              }))}
            />
          )
        }
      </Answer>
    </Panel>
  );
}

interface HappeningProps {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

function Happening({ kind, before, after }: HappeningProps) {
  switch (kind) {
    case 'merged':
    case 'absorbed':
    case 'released':
    case 'founded':
    case 'entered':
      return after;
    case 'unmerged':
      return before;
    case 'closed':
      return '当日为最后一天';
    case 'reopened':
      return before ? `原定 ${showDay(before)}停用` : '';
    default:
      return (
        <>
          <span className={css.before}>{before || '无'}</span> → {after || '无'}
        </>
      );
  }
}
