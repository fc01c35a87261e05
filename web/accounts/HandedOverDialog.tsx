import { Alert, Modal } from 'antd';
import { Secret } from '../sessions/Secret.tsx';
import { showTime } from '../shared/index.ts';
import type { HandedOver } from './words.ts';

interface HandedOverDialogProps {
  readonly name: string;
  readonly handed: HandedOver;
  readonly onClose: () => void;
}

/** What an administrator passes on to the account's owner. Shown once; nobody can look it up again. */
export function HandedOverDialog({ name, handed: { firstPassword, link, linkExpiresAt }, onClose }: HandedOverDialogProps) {
  const what = firstPassword ? '初始密码' : '一次性链接';
  const next = firstPassword ? '首次登录时须改成本人自己的密码。' : `在 ${showTime(linkExpiresAt)} 前有效，只能打开一次，由本人设置密码。`;
  return (
    <Modal
      open
      title={`请把${what}交给 ${name}`}
      okText="我已记下"
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ hidden: true }}
      mask={{ closable: false }}
    >
      <Alert type="warning" showIcon title={`只显示这一次，关闭后无法再看到。${next}`} style={{ marginBottom: 12 }} />
      <Secret text={firstPassword ?? whole(link ?? '')} about={what} />
    </Modal>
  );
}

/** The server may not know under which address people reach it; the browser does. */
const whole = (link: string): string => {
  const { pathname, hash } = new URL(link, location.origin);
  return `${location.origin}${pathname}${hash}`;
};
