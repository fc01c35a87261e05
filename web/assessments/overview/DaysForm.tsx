import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../api/index.ts';
import { Field, FormDrawer, showSpan, useTell } from '../../shared/index.ts';
import { daysOf, useProposedDays } from '../days/propose.ts';
import { daysInOrder, StageDays } from '../days/StageDays.tsx';
import type { Assessment, PlannedDays } from '../types.ts';
import { LABELS, STAGES } from '../words.ts';
import { detailsOf } from './body.ts';

interface DaysFormProps {
  readonly assessment: Assessment;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Changes the days of the stages; possible until the result is sealed. */
export function DaysForm({ assessment, open, onClose }: DaysFormProps) {
  const tell = useTell();
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}');
  const params = { path: { assessmentId: assessment.id } };
  return (
    <FormDrawer<{ stages: PlannedDays[] }, unknown>
      title="阶段日期"
      width={600}
      open={open}
      onClose={onClose}
      initial={{ stages: [...assessment.stages] }}
      version={assessment.version}
      labels={{ stages: LABELS.stages }}
      show={{
        stages: (stages) => stages.map(({ stage, startsOn, endsOn }) => `${STAGES[stage]} ${showSpan(startsOn, endsOn)}`).join('；') || '未定',
      }}
      save={({ stages }, version) => change.mutateAsync({ params, body: { ...detailsOf(assessment), reason: '', stages, version } })}
      read={(current) => ({ values: { stages: [...(current as Assessment).stages] }, version: (current as Assessment).version })}
      onSaved={() => {
        tell.done('已保存阶段日期');
        onClose();
      }}
    >
      <Field
        name="stages"
        help="阶段到期不会自动推进，首页会提前一周提醒；推进仍由人决定。"
        rules={[
          { validator: async (_rule, stages: PlannedDays[]) => (daysInOrder(stages) ? undefined : Promise.reject(new Error('请改正标红的日期'))) },
        ]}
      >
        <Proposing assessment={assessment} />
      </Field>
    </FormDrawer>
  );
}

interface ProposingProps {
  readonly assessment: Assessment;
  readonly id?: string;
  readonly value?: readonly PlannedDays[];
  readonly onChange?: (stages: PlannedDays[]) => void;
}

function Proposing({ assessment, onChange, ...field }: ProposingProps) {
  const [wanted, setWanted] = useState(false);
  const form = Form.useFormInstance();
  const proposed = useProposedDays(assessment, wanted);
  const { data } = proposed;
  useEffect(() => {
    if (!wanted || !data) return;
    form.setFieldsValue({ stages: daysOf(data) });
    setWanted(false);
  }, [wanted, data, form]);
  return <StageDays {...field} {...(onChange && { onChange })} onPropose={() => setWanted(true)} proposing={wanted} />;
}
