import { Descriptions, Tag } from 'antd';
import { useAccount } from '../../api/index.ts';
import { PageHeader, Panel, useTell } from '../../shared/index.ts';
import { ChangePasswordForm } from '../ChangePasswordForm.tsx';
import { describeRole } from '../roles.ts';
import css from './MyAccountPage.module.css';
import { MySessions } from './MySessions.tsx';
import { MyTokens } from './MyTokens.tsx';

/** What belongs to the person who is signed in: roles, password, devices, tokens of machines. */
export default function MyAccountPage() {
  const account = useAccount();
  const tell = useTell();
  return (
    <>
      <PageHeader title="我的账号" intro="角色由管理员授予；密码、登录设备和接口令牌由您自己管理。" />
      <div className={css.page}>
        <div>
          <Panel title="基本信息">
            <Descriptions
              column={{ xs: 1, sm: 2 }}
              items={[
                { key: 'name', label: '姓名', children: account.name },
                { key: 'login', label: '账号', children: account.login },
                {
                  key: 'roles',
                  label: '角色与范围',
                  span: 'filled',
                  children:
                    account.roles.length > 0 ? (
                      <span className={css.roles}>
                        {account.roles.map((held) => (
                          <Tag key={describeRole(held)}>{describeRole(held)}</Tag>
                        ))}
                      </span>
                    ) : (
                      '还没有角色，请联系管理员授权'
                    ),
                },
              ]}
            />
          </Panel>
          <Panel title="修改密码">
            <div className={css.narrow}>
              <ChangePasswordForm verb="修改密码" onChanged={() => tell.done('密码已修改，其他设备已退出登录')} />
            </div>
          </Panel>
        </div>
        <div>
          <MySessions />
          <MyTokens />
        </div>
      </div>
    </>
  );
}
