import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, oneOf, Pages, text, useList, useNarrow, whole } from '../../shared/index.ts';
import { Avoided } from '../Avoided.tsx';
import type { Claim, Queue } from '../types.ts';
import { QUEUE_STATES } from '../words.ts';
import { ClaimList } from './ClaimList.tsx';
import css from './Desk.module.css';
import { Head } from './Head.tsx';
import { useKeys } from './use-keys.ts';
import { useVerdicts } from './use-verdicts.tsx';
import { Workplace } from './Workplace.tsx';

const FILTERS = {
  state: oneOf('submitted', 'confirmed', 'returned'),
  unitId: whole,
  clause: whole,
  fact: text,
  proof: oneOf('with', 'without'),
};

/** The queue at the left, the claim in hand at the right; on a phone one after the other. */
export function Desk({ assessmentId }: { readonly assessmentId: number }) {
  const list = useList({ filters: FILTERS, size: 50 });
  const { sort: _, ...asked } = list.query;
  const query = api.useQuery('get', '/api/v1/assessments/{assessmentId}/reviews', { params: { path: { assessmentId }, query: asked } });
  return <Answer query={query}>{(queue: Queue) => <Opened assessmentId={assessmentId} queue={queue} list={list} />}</Answer>;
}

interface OpenedProps {
  readonly assessmentId: number;
  readonly queue: Queue;
  readonly list: ReturnType<typeof useList<typeof FILTERS>>;
}

function Opened({ assessmentId, queue, list }: OpenedProps) {
  const narrow = useNarrow();
  const verdicts = useVerdicts(assessmentId);
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const state = list.query.state ?? 'submitted';
  const { items, may, seat } = queue;
  const wanted = Number(params.get('claim'));
  const current = items.find(({ id }) => id === wanted) ?? (narrow ? undefined : items[0]);
  const open = (claim: Claim | undefined) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (claim) after.set('claim', String(claim.id));
        else after.delete('claim');
        return after;
      },
      { replace: !narrow || wanted > 0 },
    );
  const step = (by: number) => {
    const place = items.findIndex(({ id }) => id === current?.id);
    const next = items[place + by];
    if (next) open(next);
    else if (narrow && by > 0) open(undefined);
  };
  const choose = (id: number) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  useKeys({ x: () => current && may.decide && state === 'submitted' && choose(current.id) });
  const bulk = may.decide && state === 'submitted';
  const ready = items.filter(({ id }) => chosen.has(id));
  const confirmChosen = async () => {
    await verdicts.confirmMany(ready);
    setChosen(new Set());
  };
  const working = current && (
    <Workplace
      key={current.id}
      assessmentId={assessmentId}
      claim={current}
      may={may}
      verdicts={verdicts}
      onStep={step}
      onBack={narrow ? () => open(undefined) : undefined}
    />
  );
  if (narrow && working) return <div className={css.sheet}>{working}</div>;
  return (
    <>
      <Avoided avoided={seat.avoided} />
      <Head
        assessmentId={assessmentId}
        queue={queue}
        list={list}
        state={state}
        {...(bulk && {
          bulk: {
            chosen: ready.length,
            busy: verdicts.busy,
            onAll: () => setChosen(ready.length === items.length ? new Set() : new Set(items.map(({ id }) => id))),
            onConfirm: confirmChosen,
          },
        })}
      />
      {items.length === 0 ? (
        <Nothing queue={queue} state={state} narrowed={list.narrowed} />
      ) : (
        <div className={css.desk}>
          <div className={css.queue}>
            <ClaimList claims={items} current={current?.id} onOpen={open} onChoose={choose} {...(bulk && { chosen })} />
            <div className={css.pages}>
              <Pages list={list} total={queue.total} narrow />
            </div>
          </div>
          {!narrow && <div className={css.work}>{working}</div>}
        </div>
      )}
    </>
  );
}

function Nothing({ queue: { seat, counts, may }, state, narrowed }: { queue: Queue; state: keyof typeof QUEUE_STATES; narrowed: boolean }) {
  if (seat.why === 'none') return <EmptyState title="没有指派给您考核的单位" next="请联系组织考核的管理员，在“考核人员”里指派。" />;
  if (narrowed && counts[state] > 0) return <EmptyState title="没有符合条件的填报" next="换个条件，或清除条件再看。" />;
  if (state !== 'submitted') return <EmptyState title={`还没有${QUEUE_STATES[state]}的填报`} />;
  return <EmptyState title="没有等待审核的填报" next={may.why || '单位提交或补正以后，会按先后排在这里。'} />;
}
