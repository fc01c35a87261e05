import { DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '../api/index.ts';
import { ParticipantPicker } from '../assessments/index.ts';
import { Field, FormDrawer, useTell } from '../shared/index.ts';
import type { Column } from './types.ts';

interface HandFormProps {
  readonly assessmentId: number;
  /** What may be typed; one or several. */
  readonly columns: readonly Column[];
  /** Only for this unit; left out: for one that is picked, or for all. */
  readonly unit?: { readonly unitId: number; readonly unitName: string } | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
}

const LABELS = { fact: '事项', unitId: '单位', level: '级别', value: '数值', happenedOn: '数据日期', source: '来源' };

/** A figure that no case tells: from another authority's report, or in place of what was computed. What is asked follows from the regulation. */
export function HandForm({ assessmentId, columns, unit, open, onClose }: HandFormProps) {
  const tell = useTell();
  const [first] = columns;
  const [fact, setFact] = useState(first?.fact ?? '');
  const column = columns.find((one) => one.fact === fact) ?? first;
  const type = api.useMutation('post', '/api/v1/assessments/{assessmentId}/feeding/hand');
  const initial = { fact: first?.fact ?? '', unitId: null as number | null, level: '', value: '', happenedOn: null as string | null, source: '' };
  const save = ({ unitId, ...values }: typeof initial) =>
    type.mutateAsync({
      params: { path: { assessmentId } },
      body: { ...values, fact: values.fact || fact, unitIds: unit ? [unit.unitId] : unitId === null ? ('all' as const) : [unitId] },
    });
  return (
    <FormDrawer
      title={unit ? `${unit.unitName}：${fact}` : '填写外部数据'}
      open={open}
      onClose={onClose}
      initial={initial}
      labels={LABELS}
      save={save}
      onSaved={({ written }) => {
        tell.done(written === 0 ? '和已有的一样，没有改动' : `已为 ${written} 个单位填写`);
        onClose();
      }}
    >
      {columns.length > 1 && (
        <Field name="fact" required>
          <Select options={columns.map((one) => ({ value: one.fact, label: one.fact }))} onChange={setFact} />
        </Field>
      )}
      {!unit && (
        <Field name="unitId" extra="不选就是所有要这一项的单位">
          <ParticipantPicker assessmentId={assessmentId} placeholder="所有单位" />
        </Field>
      )}
      {column && column.levels.length > 0 && (
        <Field name="level" required>
          <Select options={column.levels.map((level) => ({ value: level, label: level }))} />
        </Field>
      )}
      <Field name="value" required={column?.kind !== 'event'} extra={column?.range ? `范围 ${column.range}` : undefined}>
        <Input inputMode="decimal" maxLength={40} suffix={column?.unitOfMeasure} placeholder={column?.percent ? '98.6' : ''} />
      </Field>
      <Field
        name="happenedOn"
        required={column?.dated === true || column?.from === 'outside'}
        getValueProps={(value: string | null) => ({ value: value ? dayjs(value) : null })}
        normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
      >
        <DatePicker style={{ width: '100%' }} />
      </Field>
      <Field
        name="source"
        required
        help={
          column?.from === 'outside'
            ? '数据从哪里来，例如省政务服务局哪一期通报；计分单上会显示。'
            : '人工填写的代替办件算出的计入考核，来源和理由长期显示在计分单上。'
        }
      >
        <Input.TextArea rows={3} maxLength={500} showCount placeholder="例如：省政务服务管理局 2026 年第 3 期通报" />
      </Field>
    </FormDrawer>
  );
}
