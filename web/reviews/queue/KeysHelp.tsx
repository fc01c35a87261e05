import { Modal } from 'antd';
import css from './KeysHelp.module.css';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['J', '↓'], '下一条'],
  [['K', '↑'], '上一条'],
  [['Y', 'Enter'], '确认'],
  [['A'], '调整'],
  [['R'], '退回'],
  [['X'], '选中或取消选中，供批量确认'],
  [['Z'], '撤销刚才的结论'],
  [['?'], '显示这张表'],
];

/** The keys of the queue. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal open title="键盘操作" footer={null} onCancel={onClose} width={420}>
      <dl className={css.keys}>
        {KEYS.map(([keys, what]) => (
          <div key={what} className={css.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={css.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
