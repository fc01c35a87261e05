import { Form, Input, Select } from 'antd';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, showDay, useTell } from '../../shared/index.ts';
import { UnitPicker } from '../../units/index.ts';
import { DayField } from '../DayField.tsx';
import { usePublishedVersions } from '../published.ts';
import type { Assessment } from '../types.ts';
import { isFrozen, LABELS } from '../words.ts';
import { type Details, detailsOf } from './body.ts';

interface DetailsFormProps {
  readonly assessment: Assessment;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Values extends Omit<Details, 'stages'> {
  reason: string;
}

const valuesOf = (assessment: Assessment): Values => {
  const { stages: _stages, ...details } = detailsOf(assessment);
  return { ...details, reason: '' };
};

/** Changes an assessment. What stands still from 督查考核 on is shown, not offered. */
export function DetailsForm({ assessment, open, onClose }: DetailsFormProps) {
  const tell = useTell();
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}');
  const versions = usePublishedVersions();
  const nameOf = (versionId: number) => versions.find(({ value }) => value === versionId)?.label ?? `${assessment.regulation.title}`;
  const params = { path: { assessmentId: assessment.id } };
  return (
    <FormDrawer<Values, unknown>
      title="修改考核"
      open={open}
      onClose={onClose}
      initial={valuesOf(assessment)}
      version={assessment.version}
      labels={LABELS}
      show={{
        regulationVersionId: nameOf,
        periodFrom: showDay,
        periodTo: showDay,
        authorityId: (id) => (id === assessment.authorityId ? (assessment.authorityName ?? '不设') : id === null ? '不设' : '另一个机关'),
      }}
      save={(values, version) => change.mutateAsync({ params, body: { ...values, stages: [...assessment.stages], version } })}
      read={(current) => ({ values: valuesOf(current as Assessment), version: (current as Assessment).version })}
      onSaved={() => {
        tell.done('已保存');
        onClose();
      }}
    >
      <Field name="title" required>
        <Input maxLength={100} />
      </Field>
      <Ground assessment={assessment} versions={versions} />
    </FormDrawer>
  );
}

interface GroundProps {
  readonly assessment: Assessment;
  readonly versions: readonly { readonly value: number; readonly label: string }[];
}

/** Regulation, authority and period. */
function Ground({ assessment, versions }: GroundProps) {
  const frozen = isFrozen(assessment);
  const chosen: number | undefined = Form.useWatch('regulationVersionId');
  const { authorityId, authorityName, regulation, stage } = assessment;
  const known = versions.some(({ value }) => value === regulation.versionId);
  const own = { value: regulation.versionId, label: `${regulation.title}（第 ${regulation.number} 版）` };
  const changes = chosen !== undefined && chosen !== regulation.versionId;
  return (
    <>
      {frozen && <p>打分已经开始，细则、组织机关和考核期间已冻结，只能修改名称。</p>}
      <Field name="regulationVersionId" required help="只能选已发布的版本。单位开始自查后更换须写明理由，打分开始后不能更换。">
        <Select disabled={frozen} options={known ? [...versions] : [own, ...versions]} showSearch={{ optionFilterProp: 'label' }} />
      </Field>
      {changes && (
        <Field name="reason" required={stage !== 'preparing'} help="已有填报或评定时必填：新细则没有的事项不再计分。">
          <Input.TextArea rows={2} maxLength={500} showCount placeholder="更换细则的理由" />
        </Field>
      )}
      <Field name="authorityId" help="主持这次考核的市或区县；它和它的上级的管理员可以管理这次考核。">
        <UnitPicker
          disabled={frozen}
          levels={['city', 'county']}
          placeholder="不设（由全局管理员管理）"
          known={authorityId !== null && authorityName ? { id: authorityId, name: authorityName } : undefined}
        />
      </Field>
      <DayField name="periodFrom" disabled={frozen} />
      <DayField name="periodTo" disabled={frozen} />
    </>
  );
}
