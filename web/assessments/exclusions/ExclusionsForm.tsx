import { Form } from 'antd';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, useTell } from '../../shared/index.ts';
import type { Assessment, Participant } from '../types.ts';
import { ParticipantPicker } from '../units/ParticipantPicker.tsx';
import { type Exclusion, ExclusionRows, soundRows } from './ExclusionRows.tsx';

interface ExclusionsFormProps {
  readonly assessment: Assessment;
  /** Whose rules; absent: the unit is chosen first. */
  readonly unit?: Participant;
  readonly onClose: () => void;
}

interface Values {
  unitId: number | null;
  rules: Exclusion[];
}

const LABELS = { unitId: '单位', rules: '不适用的条款' };

/** Decides which rules are not applicable to a unit. */
export function ExclusionsForm({ assessment: { id, version }, unit, onClose }: ExclusionsFormProps) {
  const tell = useTell();
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}/units/{unitId}/exclusions');
  const save = ({ unitId, rules }: Values, seen: number) =>
    change.mutateAsync({ params: { path: { assessmentId: id, unitId: unitId ?? 0 } }, body: { version: seen, rules } });
  return (
    <FormDrawer<Values, unknown>
      title={unit ? `${unit.name}不适用的条款` : '认定不适用'}
      width={560}
      open
      onClose={onClose}
      initial={{ unitId: unit?.unitId ?? null, rules: unit ? unit.exclusions.map((one) => ({ ...one })) : [{ ruleId: '', reason: '' }] }}
      version={version}
      labels={LABELS}
      save={save}
      onSaved={() => {
        tell.done('已保存');
        onClose();
      }}
    >
      {!unit && (
        <Field name="unitId" required>
          <ChosenUnit assessmentId={id} />
        </Field>
      )}
      <Field
        name="rules"
        rules={[
          { validator: async (_rule, rows: Exclusion[]) => (soundRows(rows) ? undefined : Promise.reject(new Error('每一行都要选条款并写明理由'))) },
        ]}
      >
        <ExclusionRows assessmentId={id} />
      </Field>
    </FormDrawer>
  );
}

interface ChosenUnitProps {
  readonly assessmentId: number;
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (unitId: number | null) => void;
}

/** Choosing a unit that has decisions already brings them in, so that none is lost. */
function ChosenUnit({ assessmentId, onChange, ...field }: ChosenUnitProps) {
  const form = Form.useFormInstance<Values>();
  const path = { assessmentId };
  const { data } = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units', { params: { path, query: { excluded: 'true', size: 200 } } });
  const choose = (unitId: number | null) => {
    onChange?.(unitId);
    const known = data?.items.find((one) => one.unitId === unitId);
    if (known) form.setFieldsValue({ rules: known.exclusions.map((one) => ({ ...one })) });
  };
  return <ParticipantPicker assessmentId={assessmentId} onChange={choose} placeholder="输入名称查找" {...field} />;
}
