import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions } from 'antd';
import { useNavigate } from 'react-router';
import { api, problemOf } from '../../api/index.ts';
import { StageSteps, showDay, useTell } from '../../shared/index.ts';
import { toAssessment } from '../addresses.ts';
import { daysInOrder } from '../days/StageDays.tsx';
import { counted, entriesOf, unready } from '../picking/pick.ts';
import { usePublishedVersions } from '../published.ts';
import { PLANNED_STAGES, stepsOf } from '../words.ts';
import css from './Check.module.css';
import type { StepProps } from './CreatePage.tsx';
import { type Draft, titleOf } from './draft.ts';

/** Everything once more, and what is missing; then it is made. */
export function CheckStep({ draft, change, onCreated }: StepProps & { readonly onCreated?: () => void }) {
  const navigate = useNavigate();
  const tell = useTell();
  const create = api.useMutation('post', '/api/v1/assessments');
  const label = usePublishedVersions().find(({ value }) => value === draft.versionId)?.label;
  const candidates = useCandidates(draft);
  const { authorityId, periodFrom, periodTo, versionId } = draft;
  const picked = draft.picked ?? {};
  const stages = draft.stages ?? [];
  const groups = Object.values(picked).map(({ group }) => group);
  const authority = api.useQuery(
    'get',
    '/api/v1/units/{unitId}',
    { params: { path: { unitId: authorityId ?? 0 } } },
    { enabled: authorityId !== null },
  );
  const points = pointsOf(draft, candidates);
  const failed: unknown = create.error;
  const blocked = points.some(({ kind }) => kind === 'error');
  const make = () => {
    const taken = Object.keys(picked).map(Number);
    const body = {
      title: titleOf(draft),
      regulationVersionId: versionId ?? 0,
      authorityId,
      periodFrom,
      periodTo,
      stages,
      units: entriesOf(picked),
      assignments: draft.assignments.filter(({ unitId }) => unitId === null || taken.includes(unitId)),
    };
    create.mutate(
      { body },
      {
        onSuccess: ({ id, title }) => {
          onCreated?.();
          tell.done(`已新建“${title}”`);
          navigate(toAssessment(id));
        },
      },
    );
  };
  return (
    <>
      <Descriptions
        className={`${css.facts}`}
        size="small"
        column={1}
        items={[
          { key: 'title', label: '考核名称', children: titleOf(draft) },
          { key: 'regulation', label: '细则', children: label },
          { key: 'authority', label: '组织机关', children: authorityId === null ? '不设' : authority.data?.name },
          { key: 'period', label: '考核期间', children: `${showDay(periodFrom)}至${showDay(periodTo)}` },
          {
            key: 'units',
            label: '考核对象',
            children: `${Object.keys(picked).length} 个单位${groups.some(Boolean) ? `（${counted(groups)}）` : ''}`,
          },
          ...(draft.assignments.length > 0
            ? [
                {
                  key: 'people',
                  label: '考核人员',
                  children: `沿用上一年度的 ${new Set(draft.assignments.map(({ accountId }) => accountId)).size} 人`,
                },
              ]
            : []),
        ]}
      />
      <StageSteps stages={stepsOf(stages)} current="preparing" />
      <ul className={css.points} aria-label="核对结果">
        {points.map(({ kind, words, step }) => (
          <li key={words} className={css[kind]}>
            {ICONS[kind]}
            <span>
              {words}{' '}
              {step !== undefined && (
                <Button type="link" size="small" onClick={() => change({ step })}>
                  去修改
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {failed != null && <Alert type="error" showIcon role="alert" title={problemOf(failed).title} description={problemOf(failed).detail} />}
      <p>新建后处于筹备阶段，单位还看不到；确认无误后再进入自查。</p>
      <div className={css.buttons}>
        <Button onClick={() => change({ step: draft.step - 1 })}>上一步</Button>
        <Button type="primary" disabled={blocked} loading={create.isPending} onClick={make}>
          新建考核
        </Button>
      </div>
    </>
  );
}

const ICONS = { good: <CheckCircleOutlined />, warning: <ExclamationCircleOutlined />, error: <CloseCircleOutlined /> } as const;

interface Point {
  readonly kind: keyof typeof ICONS;
  readonly words: string;
  readonly step?: number;
}

function useCandidates({ versionId, authorityId }: Draft) {
  const query = { regulationVersionId: versionId ?? 0, ...(authorityId !== null && { authorityId }) };
  return api.useQuery('get', '/api/v1/assessments/candidates', { params: { query } }, { enabled: versionId !== null }).data;
}

/** What is right, what should be looked at, what keeps it from being made. */
function pointsOf(draft: Draft, candidates: Parameters<typeof unready>[0] | undefined): Point[] {
  const picked = draft.picked ?? {};
  const stages = draft.stages ?? [];
  const count = Object.keys(picked).length;
  const waiting = candidates ? unready(candidates, picked).length : 0;
  const groups = new Set(Object.values(picked).map(({ group }) => group));
  const empty = (candidates?.groups ?? []).filter((name) => !groups.has(name));
  const points: Point[] = [];
  if (draft.versionId === null) points.push({ kind: 'error', words: '还没有选细则', step: 0 });
  if (waiting > 0) points.push({ kind: 'error', words: `${waiting} 个单位还没有分组`, step: 2 });
  if (count === 0) points.push({ kind: 'warning', words: '还没有选考核对象，新建后也可以加入', step: 2 });
  else if (waiting === 0) points.push({ kind: 'good', words: `${count} 个单位的类别和分组都符合细则` });
  if (count > 0 && empty.length > 0) points.push({ kind: 'warning', words: `${empty.join('、')}里没有单位`, step: 2 });
  if (!daysInOrder(stages)) points.push({ kind: 'error', words: '阶段日期先后不对', step: 3 });
  else if (stages.length < PLANNED_STAGES.length)
    points.push({ kind: 'warning', words: `${PLANNED_STAGES.length - stages.length} 个阶段还没有定日期`, step: 3 });
  else points.push({ kind: 'good', words: '各阶段日期先后有序' });
  return points;
}
