import { PaperClipOutlined } from '@ant-design/icons';

export interface EvidenceSlotProps {
  readonly assessmentId: number;
  readonly unitId: number;
  /** Undefined while the fact has not been saved yet. */
  readonly factId: number | undefined;
  /** The name that the regulation gives the fact: files of the same clause are suggested. */
  readonly fact?: string;
  readonly readonly: boolean;
  /** Whether the regulation wants a file here. */
  readonly requirement: 'required' | 'optional' | 'none';
}

/** The proof of one fact: its files in place, and the ways to bring some. */
export function EvidenceSlot({ requirement }: EvidenceSlotProps) {
  if (requirement === 'none') return null;
  return (
    <p>
      <PaperClipOutlined /> {requirement === 'required' ? '须有佐证材料' : '可附佐证材料'}
    </p>
  );
}
