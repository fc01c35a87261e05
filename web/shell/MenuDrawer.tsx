import { Drawer } from 'antd';
import { AssessmentSwitch } from './AssessmentSwitch.tsx';
import { SideMenu } from './SideMenu.tsx';

/** The menu on a phone. */
export function MenuDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Drawer open={open} onClose={onClose} placement="left" size={264} title="菜单" styles={{ body: { padding: 0 } }}>
      <div style={{ padding: '12px 16px 0' }}>
        <AssessmentSwitch />
      </div>
      <nav aria-label="主菜单">
        <SideMenu />
      </nav>
    </Drawer>
  );
}
