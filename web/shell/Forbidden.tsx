import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { EmptyState } from '../shared/EmptyState.tsx';
import { HOME } from './addresses.ts';

/** A page that this person may not see: whom to ask. */
export function Forbidden({ what }: { readonly what: string }) {
  const navigate = useNavigate();
  return (
    <EmptyState wholePage title={`您没有权限查看“${what}”`} next="如果工作需要，请联系考核管理员为您的账号增加相应角色。">
      <Button type="primary" onClick={() => navigate(HOME)}>
        回到首页
      </Button>
    </EmptyState>
  );
}
