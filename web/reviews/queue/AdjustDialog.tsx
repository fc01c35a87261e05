import { Form } from 'antd';
import { useState } from 'react';
import { type Content, LevelControl, ValueControl } from '../../facts/index.ts';
import type { ClaimDetail } from '../types.ts';
import { ADJUST_REASONS, valueWords } from '../words.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

interface AdjustDialogProps {
  readonly detail: ClaimDetail;
  readonly asked: NonNullable<ClaimDetail['asked']>;
  readonly onDone: (level: string, value: string, reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Another level or value than the unit claims: what it claimed stays beside it. */
export function AdjustDialog({ detail: { record }, asked, onDone, onClose }: AdjustDialogProps) {
  const [content, setContent] = useState<Content>(record);
  const control = {
    fact: asked,
    content,
    onType: (change: Partial<Content>) => setContent((before) => ({ ...before, ...change })),
    readOnly: false,
    invalid: false,
  };
  const claimed = { level: record.claimedLevel ?? record.level, value: record.claimedValue ?? record.value };
  return (
    <ReasonDialog
      title={`调整“${record.fact}”`}
      verb="调整并确认"
      hint="单位会看到这条理由，请写明为什么调整"
      suggestions={ADJUST_REASONS}
      onDone={(reason) => onDone(content.level, content.value, reason)}
      onClose={onClose}
    >
      <p>单位申报：{valueWords(claimed, asked.unitOfMeasure)}</p>
      {asked.levels.length > 0 && (
        <Form.Item label="级别" htmlFor="adjust-level">
          <LevelControl {...control} id="adjust-level" />
        </Form.Item>
      )}
      {asked.kind !== 'choice' && (
        <Form.Item
          label={asked.kind === 'event' ? '次数' : '内容'}
          htmlFor="adjust-value"
          extra={asked.kind === 'event' ? '发生一次可以不填' : asked.range}
        >
          <ValueControl {...control} id="adjust-value" />
        </Form.Item>
      )}
    </ReasonDialog>
  );
}
