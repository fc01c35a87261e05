import { Descriptions, Drawer } from 'antd';
import { useId } from 'react';
import { api } from '../api/index.ts';
import { Answer, showExactTime } from '../shared/index.ts';
import { Differences } from './Differences.tsx';
import css from './EntryDrawer.module.css';
import type { EntryDetail } from './words.ts';

/** One entry, opened at the side of the list. */
export function EntryDrawer({ entryId, onClose }: { readonly entryId: number | undefined; readonly onClose: () => void }) {
  const id = useId();
  return (
    <Drawer
      open={entryId !== undefined}
      onClose={onClose}
      size={Math.min(640, window.innerWidth)}
      title={<span id={id}>第 {entryId} 条审计记录</span>}
      aria-labelledby={id}
      destroyOnHidden
    >
      {entryId !== undefined && <Detail entryId={entryId} />}
    </Drawer>
  );
}

function Detail({ entryId }: { readonly entryId: number }) {
  const entry = api.useQuery('get', '/api/v1/audit/{entryId}', { params: { path: { entryId } } });
  return (
    <Answer query={entry}>
      {(data) => (
        <>
          <h2 className={css.summary}>{data.summary}</h2>
          <Descriptions column={1} size="small" items={facts(data)} />
          <h3 className={css.title}>改动</h3>
          <Differences differences={data.differences} />
          <h3 className={css.title}>指纹</h3>
          <p className={css.hash}>{data.hash}</p>
          <p className={css.note}>由本条内容和上一条的指纹算出；改动任何一条，之后的都对不上。</p>
        </>
      )}
    </Answer>
  );
}

const facts = (entry: EntryDetail) =>
  [
    ['时间', showExactTime(entry.at)],
    ['操作人', entry.actorName],
    ['途径', entry.viaName],
    ['来源地址', entry.ip || '—'],
    ['类别', entry.topicName],
    ['操作', entry.actionName],
    ['单位', entry.unitName ?? '—'],
  ].map(([label, children]) => ({ key: String(label), label, children }));
