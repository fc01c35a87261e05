import { Select } from 'antd';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, useTell } from '../../shared/index.ts';
import type { Assessment, Participant } from '../types.ts';
import { ParticipantPicker } from './ParticipantPicker.tsx';

interface ChangeUnitProps {
  readonly assessment: Assessment;
  readonly unit: Participant;
  readonly kinds: readonly string[];
  readonly groups: readonly string[];
  readonly onClose: () => void;
}

interface Values {
  kind: string;
  group: string;
  superiorId: number | null;
}

const LABELS = { kind: '类别', group: '分组', superiorId: '主管单位' };
const options = (words: readonly string[]) => words.map((value) => ({ value, label: value }));

/** Changes what a unit is in this assessment; the register stays as it is. */
export function ChangeUnit({ assessment: { id, version }, unit, kinds, groups, onClose }: ChangeUnitProps) {
  const tell = useTell();
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}/units');
  const save = (values: Values, seen: number) =>
    change.mutateAsync({ params: { path: { assessmentId: id } }, body: { version: seen, put: [{ unitId: unit.unitId, ...values }], remove: [] } });
  return (
    <FormDrawer<Values, unknown>
      title={unit.name}
      open
      onClose={onClose}
      initial={{ kind: unit.kind, group: unit.group, superiorId: unit.superiorId }}
      version={version}
      labels={LABELS}
      save={save}
      onSaved={() => {
        tell.done(`已保存“${unit.name}”`);
        onClose();
      }}
    >
      <Field name="kind" required help="只在这次考核里有效，不改动单位库。">
        <Select options={options(kinds.length > 0 ? kinds : [unit.kind])} />
      </Field>
      {groups.length > 0 && (
        <Field name="group" required help="同组之间比较名次。">
          <Select options={options(groups)} />
        </Field>
      )}
      <Field name="superiorId" help="细则把下属单位的数据计入主管单位时用到；没有可不选。">
        <ParticipantPicker
          assessmentId={id}
          without={unit.unitId}
          placeholder="没有主管单位"
          {...(unit.superiorId !== null && unit.superiorName !== null && { known: { unitId: unit.superiorId, name: unit.superiorName } })}
        />
      </Field>
    </FormDrawer>
  );
}
