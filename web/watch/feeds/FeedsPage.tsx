import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, PageHeader, Panel, showAgo, showTime, useConfirm, useTell } from '../../shared/index.ts';
import { ShownOnce } from '../ShownOnce.tsx';
import type { Feed } from '../words.ts';
import css from './FeedsPage.module.css';
import { NewFeed } from './NewFeed.tsx';

/** My addresses under which calendars read due dates. */
export default function FeedsPage() {
  const feeds = api.useQuery('get', '/api/v1/feeds');
  const [adding, setAdding] = useState(false);
  const [address, setAddress] = useState<string>();
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      新建订阅
    </Button>
  );
  return (
    <>
      <PageHeader
        title="日历订阅"
        intro="把到期日放进 Outlook、WPS 日程或手机日历，提前一个工作日提醒。只含办件编号、事项和到期日，不含申请人信息。"
        actions={add}
      />
      <Panel title="我的订阅">
        <Answer query={feeds}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title="还没有订阅" next="新建后得到一个地址，在日历软件里选“按网址订阅”并粘贴。">
                {add}
              </EmptyState>
            ) : (
              <ul className={css.list}>
                {items.map((feed) => (
                  <FeedLine key={feed.id} feed={feed} />
                ))}
              </ul>
            )
          }
        </Answer>
      </Panel>
      <NewFeed open={adding} onClose={() => setAdding(false)} onMade={setAddress} />
      <ShownOnce
        about="订阅地址"
        text={address}
        hint="谁有这个地址，谁就能看到这些到期日；泄露时请撤销并新建。"
        onClose={() => setAddress(undefined)}
      />
    </>
  );
}

function FeedLine({ feed: { id, name, unitName, createdAt, lastReadAt, revokedAt } }: { readonly feed: Feed }) {
  const revoking = api.useMutation('delete', '/api/v1/feeds/{feedId}');
  const confirm = useConfirm();
  const tell = useTell();
  async function revoke() {
    const sure = await confirm({ title: `撤销“${name}”？`, then: '用这个地址的日历从此读不到到期日，不能恢复。', verb: '撤销', danger: true });
    if (sure) revoking.mutate({ params: { path: { feedId: id } } }, { onSuccess: () => tell.done('已撤销'), onError: tell.problem });
  }
  return (
    <li className={css.item}>
      <div>
        <b>{name}</b> <Tag color={revokedAt === null ? 'success' : 'default'}>{revokedAt === null ? '有效' : '已撤销'}</Tag>
        <div className={css.soft}>
          {unitName ?? '我能看到的全部单位'}；{showTime(createdAt)} 新建；
          {lastReadAt === null ? '还没有被读取过' : `最近读取：${showAgo(lastReadAt)}`}
        </div>
      </div>
      {revokedAt === null && (
        <Button danger loading={revoking.isPending} aria-label={`撤销订阅 ${name}`} onClick={revoke}>
          撤销
        </Button>
      )}
    </li>
  );
}
