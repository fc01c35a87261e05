import { Button, Tag } from 'antd';
import { api } from '../../api/index.ts';
import { Answer, Panel, showAgo, showTime, useConfirm, useTell } from '../../shared/index.ts';
import { ItemList } from '../ItemList.tsx';
import { describeAgent } from './agent.ts';

/** Where I am signed in; a device that I do not know is signed out from here. */
export function MySessions() {
  const sessions = api.useQuery('get', '/api/v1/session/mine');
  const end = api.useMutation('delete', '/api/v1/session/mine/{sessionId}');
  const endOthers = api.useMutation('delete', '/api/v1/session/mine');
  const confirm = useConfirm();
  const tell = useTell();
  const others = sessions.data?.items.some(({ current }) => !current) ?? false;

  const signOutOthers = async () => {
    if (!(await confirm({ title: '让其他设备都退出登录？', then: '那些设备上没有保存的内容会丢失。', verb: '退出', danger: true }))) return;
    endOthers.mutate({}, { onSuccess: ({ ended }) => tell.done(`已让 ${ended} 台设备退出登录`), onError: tell.problem });
  };
  const signOut = (sessionId: string) =>
    end.mutate({ params: { path: { sessionId } } }, { onSuccess: () => tell.done('已退出登录'), onError: tell.problem });

  return (
    <Panel
      title="我的登录"
      extra={
        others && (
          <Button size="small" loading={endOthers.isPending} onClick={signOutOthers}>
            让其他设备都退出
          </Button>
        )
      }
    >
      <Answer query={sessions}>
        {({ items }) => (
          <ItemList
            items={items.map(({ id, agent, ip, current, createdAt, lastSeenAt }) => ({
              key: id,
              title: (
                <>
                  {describeAgent(agent)} {current && <Tag color="success">本机</Tag>}
                </>
              ),
              note: `来源地址 ${ip}；${showTime(createdAt)} 登录；最近使用：${showAgo(lastSeenAt)}`,
              action: !current && (
                <Button size="small" disabled={end.isPending} onClick={() => signOut(id)}>
                  退出
                </Button>
              ),
            }))}
          />
        )}
      </Answer>
    </Panel>
  );
}
