import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { Problem } from '../api/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useDocumentTitle } from '../shared/title.ts';

const isMissingFile = (error: unknown): boolean => error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** A page that broke: what happened, in Chinese, and the way on. Other pages keep working. */
export function PageFault() {
  const error = useRouteError();
  useDocumentTitle('页面出错');
  const [title, next] = wordsFor(error);
  return (
    <EmptyState wholePage title={title} next={next}>
      <Button type="primary" onClick={() => location.reload()}>
        刷新页面
      </Button>
      <Button onClick={() => location.assign('/')}>回到首页</Button>
    </EmptyState>
  );
}

function wordsFor(error: unknown): [string, string] {
  if (error instanceof Problem) return [error.title, error.detail];
  if (isMissingFile(error)) return ['页面没有装载成功', '系统可能刚刚更新，或者网络中断。刷新后就能继续。'];
  return ['这个页面出错了', '刷新后可以继续；若一直如此，请把操作步骤告诉系统管理员。'];
}
