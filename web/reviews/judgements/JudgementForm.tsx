import { Alert, Button, Form, Input, InputNumber, Radio, Select, Slider } from 'antd';
import { useState } from 'react';
import { type Problem, problemOf } from '../../api/index.ts';
import { useReason, useTell } from '../../shared/index.ts';
import css from './JudgementForm.module.css';
import { givenOf, type Judged, rangeWords } from './place.ts';
import { useJudging } from './use-judging.ts';

interface JudgementFormProps {
  readonly assessmentId: number;
  readonly judged: Judged;
  readonly onDone: () => void;
}

interface Values {
  readonly level: string;
  readonly value: string;
  readonly note: string;
  readonly reason: string;
}

/** Gives a judgement, changes it (another's with a reason), or takes it back. */
export function JudgementForm({ assessmentId, judged, onDone }: JudgementFormProps) {
  const { unit, column } = judged;
  const given = givenOf(judged);
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<Problem>();
  const { save, takeBack, saving } = useJudging(assessmentId);
  const tell = useTell();
  const askReason = useReason();
  const anothers = given !== undefined && !given.mine;
  const initial: Values = { level: given?.level ?? '', value: given?.value ?? '', note: given?.note ?? '', reason: '' };
  const go = async ({ level = '', value = '', note = '', reason = '' }: Values) => {
    setProblem(undefined);
    try {
      const seen = given ? { id: given.id, version: given.version } : null;
      await save(unit.unitId, { fact: column.fact, level, value, note, seen, reason });
      tell.done(`已评定“${column.fact}”`);
      onDone();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  const revoke = async () => {
    if (!given) return;
    const reason = await askReason({ title: `撤回“${column.fact}”的评定？`, then: '撤回后这一项恢复为未评。', verb: '撤回', danger: true });
    if (!reason) return;
    try {
      await takeBack(unit.unitId, given, reason);
      tell.done('已撤回评定');
      onDone();
    } catch (thrown) {
      tell.problem(thrown);
    }
  };
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={go} disabled={saving}>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.detail} className={`${css.problem}`} />}
      {column.levels.length > 0 && (
        <Form.Item name="level" label={column.panel ? '您属于哪一方' : '等次'} rules={[{ required: true, message: '请选择' }]}>
          <Select options={column.levels.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      {column.kind === 'yes-no' && (
        <Form.Item name="value" label={column.fact} help={column.note} rules={[{ required: true, message: '请选择' }]}>
          <Radio.Group optionType="button" options={['是', '否']} />
        </Form.Item>
      )}
      {(column.kind === 'judgement' || column.kind === 'amount') && (
        <Form.Item
          name="value"
          label={column.kind === 'judgement' ? '评分' : column.fact}
          extra={rangeWords(judged.cell, column)}
          rules={[{ required: true, message: '请填写' }]}
        >
          <Points judged={judged} />
        </Form.Item>
      )}
      <Form.Item name="note" label="评定说明">
        <Input.TextArea rows={2} maxLength={1000} placeholder="依据什么这样评，可以不写" />
      </Form.Item>
      {anothers && (
        <Form.Item
          name="reason"
          label="改动理由"
          extra={`这是${given.byName ?? '他人'}的评定，改动会记入历史`}
          rules={[{ required: true, whitespace: true, min: 2, message: '改动他人的评定须写明理由' }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
      <div className={css.buttons}>
        <Button type="primary" htmlType="submit" loading={saving}>
          {given ? '改评' : '评定'}
        </Button>
        {given?.mine && (
          <Button danger onClick={revoke}>
            撤回评定
          </Button>
        )}
      </div>
    </Form>
  );
}

/** A slider within the range, and the exact number beside it; numbers stay text. */
function Points({
  judged: { cell, column },
  value = '',
  onChange,
  id,
}: {
  judged: Judged;
  value?: string;
  onChange?: (value: string) => void;
  id?: string;
}) {
  const [least, most] = [Number(cell.least), Number(cell.most)];
  const slides = cell.least !== null && cell.most !== null && most > least;
  return (
    <div className={css.points}>
      {slides && (
        <Slider
          className={`${css.slider}`}
          min={least}
          max={most}
          step={most - least <= 10 ? 0.5 : 1}
          marks={{ [least]: String(least), [most]: String(most) }}
          value={value === '' ? least : Number(value)}
          onChange={(next) => onChange?.(String(next))}
          ariaLabelForHandle={`${column.fact}滑块`}
        />
      )}
      <InputNumber<string>
        {...(id !== undefined && { id })}
        stringMode
        className={`${css.number}`}
        value={value === '' ? null : value}
        onChange={(next) => onChange?.(next ?? '')}
        placeholder="未评"
        suffix={column.percent ? '%' : column.kind === 'judgement' ? '分' : column.unitOfMeasure}
      />
    </div>
  );
}
