import { CheckCircleFilled, ExclamationCircleFilled, PaperClipOutlined } from '@ant-design/icons';
import type { EvidenceSlotProps } from '../EvidenceSlot.tsx';
import css from './Slot.module.css';

interface SlotHeadProps {
  readonly requirement: EvidenceSlotProps['requirement'];
  /** Whether it is known yet which files there are. */
  readonly known: boolean;
  readonly count: number;
}

/** What is wanted, and whether it is there. */
export function SlotHead({ requirement, known, count }: SlotHeadProps) {
  return (
    <p className={css.head}>
      <PaperClipOutlined />
      佐证材料
      {requirement === 'required' && known && count === 0 && (
        <span className={css.missing}>
          <ExclamationCircleFilled /> 缺少，须上传
        </span>
      )}
      {requirement === 'optional' && known && count === 0 && <span>可以上传，不强制</span>}
      {count > 0 && (
        <span className={css.complete}>
          <CheckCircleFilled /> {count} 个文件
        </span>
      )}
    </p>
  );
}
