import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { api, type Problem, problemOf } from '../../api/index.ts';
import { ParticipantPicker } from '../../assessments/index.ts';
import { type Content, DayControl, LevelControl, ValueControl } from '../../facts/index.ts';
import { useTell } from '../../shared/index.ts';
import type { Inspection } from '../types.ts';
import css from './InspectionForm.module.css';

/** A new record that other pages have begun; the inspector completes it. */
export interface BegunInspection {
  readonly unitId: number;
  readonly unitName: string;
  readonly fact: string | undefined;
  readonly note: string;
}

interface InspectionFormProps {
  readonly assessmentId: number;
  /** The record that is corrected, a new one, or one that was begun elsewhere; undefined: closed. */
  readonly open: Inspection | BegunInspection | 'new' | undefined;
  readonly facts: readonly string[];
  readonly onClose: () => void;
}

const EMPTY: Content = { level: '', value: '', happenedOn: null, note: '' };

/** What was found: at which unit, what, when, and on what ground. The fields follow from the regulation. */
export function InspectionForm({ assessmentId, open, facts, onClose }: InspectionFormProps) {
  return (
    <Drawer
      open={open !== undefined}
      onClose={onClose}
      title={recordOf(open) ? '更正记录' : '记录情况'}
      size={Math.min(520, window.innerWidth)}
      destroyOnHidden
    >
      {open && <Fields assessmentId={assessmentId} record={recordOf(open)} begun={begunOf(open)} facts={facts} onClose={onClose} />}
    </Drawer>
  );
}

type Open = InspectionFormProps['open'];
const recordOf = (open: Open): Inspection | undefined => (typeof open === 'object' && 'id' in open ? open : undefined);
const begunOf = (open: Open): BegunInspection | undefined => (typeof open === 'object' && !('id' in open) ? open : undefined);

function Fields({
  assessmentId,
  record,
  begun,
  facts,
  onClose,
}: Omit<InspectionFormProps, 'open'> & {
  readonly record: Inspection | undefined;
  readonly begun: BegunInspection | undefined;
}) {
  const [unitId, setUnitId] = useState<number | null>(record?.unitId ?? begun?.unitId ?? null);
  const [fact, setFact] = useState(record?.fact ?? begun?.fact);
  const [content, setContent] = useState<Content>(record ?? { ...EMPTY, note: begun?.note ?? '' });
  const [problem, setProblem] = useState<Problem>();
  const tell = useTell();
  const form = api.useQuery(
    'get',
    '/api/v1/assessments/{assessmentId}/units/{unitId}/form',
    { params: { path: { assessmentId, unitId: unitId ?? 0 } } },
    { enabled: unitId !== null },
  );
  const create = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/records');
  const change = api.useMutation('put', '/api/v1/assessments/{assessmentId}/units/{unitId}/records/{factId}');
  const possible = (form.data?.facts ?? []).filter(({ name, access }) => facts.includes(name) && access === 'write');
  const asked = form.data?.facts.find(({ name }) => name === fact);
  const only = possible.length === 1 ? possible[0]?.name : undefined;
  useEffect(() => {
    if (only && !record) setFact(only);
  }, [only, record]);
  const save = async () => {
    if (unitId === null || !fact) return;
    setProblem(undefined);
    const { level, value, happenedOn, note } = content;
    try {
      const path = { assessmentId, unitId };
      if (record)
        await change.mutateAsync({
          params: { path: { ...path, factId: record.id } },
          body: { version: record.version, level, value, happenedOn, note },
        });
      else await create.mutateAsync({ params: { path }, body: { fact, level, value, happenedOn, note } });
      tell.done(record ? '已更正' : `已记录“${fact}”`);
      onClose();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  const errorAt = (field: string) => problem?.errors?.find(({ path }) => path === field)?.message;
  const control = (field: string) => ({
    id: `inspection-${field}`,
    content,
    onType: (typed: Partial<Content>) => setContent((before) => ({ ...before, ...typed })),
    readOnly: false,
    invalid: errorAt(field) !== undefined,
  });
  const item = (field: string, label: string) => ({
    label,
    htmlFor: `inspection-${field}`,
    ...(errorAt(field) && { validateStatus: 'error' as const, help: errorAt(field) }),
  });
  return (
    <Form layout="vertical" onFinish={save} disabled={create.isPending || change.isPending}>
      {problem && <Alert type="error" showIcon title={problem.title} description={problem.detail} className={`${css.problem}`} />}
      <Form.Item label="单位" htmlFor="inspection-unit">
        {record || begun ? (
          (record ?? begun)?.unitName
        ) : (
          <ParticipantPicker id="inspection-unit" assessmentId={assessmentId} value={unitId} onChange={setUnitId} placeholder="输入单位名称" />
        )}
      </Form.Item>
      {unitId !== null && (
        <Form.Item
          label="事项"
          htmlFor="inspection-fact"
          {...(form.data && possible.length === 0 && !record && { help: '您现在不能在这个单位记录，或应当回避' })}
        >
          {record ? (
            record.fact
          ) : (
            <Select
              id="inspection-fact"
              loading={form.isFetching}
              placeholder="选择发现的情况"
              value={fact ?? null}
              onChange={setFact}
              options={possible.map(({ name }) => ({ value: name, label: name }))}
            />
          )}
        </Form.Item>
      )}
      {asked && (
        <>
          {asked.note && <p className={css.note}>{asked.note}</p>}
          {asked.levels.length > 0 && (
            <Form.Item {...item('level', '级别')}>
              <LevelControl {...control('level')} fact={asked} />
            </Form.Item>
          )}
          {asked.kind !== 'choice' && (
            <Form.Item
              {...item('value', asked.kind === 'event' ? '次数' : '数值')}
              {...(asked.kind === 'event' && !errorAt('value') && { extra: '发生一次可以不填' })}
            >
              <ValueControl {...control('value')} fact={asked} />
            </Form.Item>
          )}
          <Form.Item {...item('happenedOn', '发生日期')}>
            <DayControl {...control('happenedOn')} fact={asked} />
          </Form.Item>
          <Form.Item {...item('note', '说明')}>
            <Input.TextArea
              id="inspection-note"
              rows={3}
              maxLength={1000}
              value={content.note}
              onChange={({ target }) => setContent((before) => ({ ...before, note: target.value }))}
              placeholder="在哪里、怎样发现的，投诉编号或文件号"
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending || change.isPending}>
            {record ? '更正' : '记录'}
          </Button>
        </>
      )}
    </Form>
  );
}
