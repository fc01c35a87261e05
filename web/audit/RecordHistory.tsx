import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../api/index.ts';
import { Answer, EmptyState, Panel, showTime } from '../shared/index.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import css from './RecordHistory.module.css';

interface RecordHistoryProps {
  readonly topic: string;
  readonly record: string;
  readonly title?: string;
}

const STEP = 10;

/** Who did what to one record, the latest first; shown to those who may read the audit log. */
export function RecordHistory({ topic, record, title = '操作记录' }: RecordHistoryProps) {
  const [size, setSize] = useState(STEP);
  const [opened, setOpened] = useState<number>();
  const entries = api.useQuery('get', '/api/v1/audit', { params: { query: { topic, record, size } } });
  return (
    <Panel title={title}>
      <Answer query={entries}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title="还没有操作记录" />
          ) : (
            <>
              <ul className={css.entries}>
                {items.map((entry) => (
                  <li key={entry.id}>
                    <span className={css.when}>{showTime(entry.at)}</span>
                    <span className={css.who}>{entry.actorName}</span>
                    <Button type="link" size="small" className={`${css.what}`} onClick={() => setOpened(entry.id)}>
                      {entry.summary}
                    </Button>
                  </li>
                ))}
              </ul>
              {total > items.length && size < 200 && <Button onClick={() => setSize(Math.min(200, size + 5 * STEP))}>更早的记录</Button>}
            </>
          )
        }
      </Answer>
      <EntryDrawer entryId={opened} onClose={() => setOpened(undefined)} />
    </Panel>
  );
}
