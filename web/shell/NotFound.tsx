import { Button } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useDocumentTitle } from '../shared/title.ts';
import { HOME } from './addresses.ts';

/** An address that nobody has. */
export function NotFound() {
  useDocumentTitle('没有这个页面');
  return (
    <EmptyState wholePage title="没有这个页面" next="网址可能输错了，或者内容已经删除。">
      <Link to={HOME}>
        <Button type="primary" tabIndex={-1}>
          回到首页
        </Button>
      </Link>
    </EmptyState>
  );
}
