import { Alert, Modal, Typography } from 'antd';

interface ShownOnceProps {
  /** `订阅地址` */
  readonly about: string;
  /** undefined: nothing to show. */
  readonly text: string | undefined;
  /** What to do with it. */
  readonly hint: string;
  readonly onClose: () => void;
}

/** A secret, shown after it was made and never again. */
export function ShownOnce({ about, text, hint, onClose }: ShownOnceProps) {
  return (
    <Modal
      open={text !== undefined}
      title={`请现在复制${about}`}
      onCancel={onClose}
      cancelButtonProps={{ hidden: true }}
      okText="我已保存"
      onOk={onClose}
      mask={{ closable: false }}
    >
      <Alert type="warning" showIcon title={`只显示这一次，关闭后无法再看。${hint}`} style={{ marginBottom: 12 }} />
      <Typography.Paragraph
        copyable={{ text: text ?? '', tooltips: [`复制${about}`, '已复制'] }}
        aria-label={about}
        style={{ overflowWrap: 'anywhere' }}
      >
        {text}
      </Typography.Paragraph>
    </Modal>
  );
}
