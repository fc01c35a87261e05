import { Input } from 'antd';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, showDay, useTell } from '../../shared/index.ts';
import type { WatchedCase } from '../words.ts';
import { DeadlineField } from './DeadlineField.tsx';

const LABELS = { reason: '督办要求', deadline: '督办期限' };

interface OpenFormProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly item: WatchedCase;
  readonly suggestedDeadline: string;
}

/** Opens a supervision on an overdue case. */
export function OpenForm({ open, onClose, item, suggestedDeadline }: OpenFormProps) {
  const tell = useTell();
  const opening = api.useMutation('post', '/api/v1/watch/units/{unitId}/cases/{caseKey}/supervisions');
  const path = { unitId: item.unitId, caseKey: item.key };
  return (
    <FormDrawer
      title={`督办 ${item.number}`}
      open={open}
      onClose={onClose}
      verb="发起督办"
      initial={{ reason: '', deadline: suggestedDeadline }}
      labels={LABELS}
      save={(body) => opening.mutateAsync({ params: { path }, body })}
      onSaved={({ deadline }) => {
        tell.done(`已督办，期限 ${showDay(deadline)}；单位会在首页看到`);
        onClose();
      }}
    >
      <Field name="reason" required help="写明要求单位做什么、说明什么。不要写申请人的姓名、证件号和电话。">
        <Input.TextArea rows={4} maxLength={1000} placeholder="例如：请说明超期原因，尽快办结" />
      </Field>
      <DeadlineField help="过了这一天仍未办结，亮红牌，直到办结。默认三个工作日。" />
    </FormDrawer>
  );
}
