import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { AssessmentSwitch } from './AssessmentSwitch.tsx';
import { HOME } from './addresses.ts';
import css from './TopBar.module.css';
import { UserMenu } from './UserMenu.tsx';

/** The bar above everything: what this is, and who I am. */
export function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  return (
    <header className={`${css.bar} no-print`}>
      <Button className={`${css.menu}`} type="text" icon={<MenuOutlined />} aria-label="打开菜单" onClick={onMenu} />
      <Link to={HOME} className={css.name}>
        考成
        <span className={css.what}>政务服务考核</span>
      </Link>
      <div className={css.tools}>
        <div className={css.assessment}>
          <AssessmentSwitch />
        </div>
        <UserMenu />
      </div>
    </header>
  );
}
