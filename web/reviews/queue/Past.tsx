import { Collapse, Tag } from 'antd';
import { STATES } from '../../facts/index.ts';
import { showDay, showTime } from '../../shared/index.ts';
import type { ClaimDetail } from '../types.ts';
import { valueWords } from '../words.ts';
import css from './Past.module.css';

interface PastProps extends Pick<ClaimDetail, 'others' | 'history'> {
  readonly unitOfMeasure: string;
}

/** What else the unit says of the same, so that nothing counts twice; and what happened to this claim. */
export function Past({ others, history, unitOfMeasure }: PastProps) {
  const items = [
    ...(others.length > 0
      ? [
          {
            key: 'others',
            label: `本单位同类填报 ${others.length} 条`,
            children: (
              <ul className={css.list}>
                {others.map((one) => (
                  <li key={one.id}>
                    {valueWords(one, unitOfMeasure)} {one.happenedOn && showDay(one.happenedOn)} {one.note} <Tag>{STATES[one.state]}</Tag>
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    {
      key: 'history',
      label: `历史 ${history.length} 条`,
      children: (
        <ul className={css.list}>
          {history.map((event) => (
            <li key={event.id}>
              {showTime(event.at)} {event.actorName ?? '系统'} {event.kindName}
              {event.reason && `：${event.reason}`}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return <Collapse size="small" items={items} defaultActiveKey={others.length > 0 && others.length <= 3 ? ['others'] : []} />;
}
