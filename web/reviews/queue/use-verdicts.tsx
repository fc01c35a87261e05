import { App, Button } from 'antd';
import { useRef } from 'react';
import { api } from '../../api/index.ts';
import { useTell } from '../../shared/index.ts';
import type { Claim } from '../types.ts';

type Key = Pick<Claim, 'unitId' | 'id' | 'version'>;
export type Verdict =
  | { readonly verdict: 'confirm'; readonly version: number; readonly reason: string }
  | { readonly verdict: 'adjust'; readonly version: number; readonly level: string; readonly value: string; readonly reason: string }
  | { readonly verdict: 'return'; readonly version: number; readonly reason: string };

const DONE: Readonly<Record<Verdict['verdict'], string>> = { confirm: '已确认', adjust: '已调整并确认', return: '已退回' };
const UNDO_SECONDS = 8;

/** Deciding on claims, one or many, each with the way back right after. */
export function useVerdicts(assessmentId: number) {
  const tell = useTell();
  const { message, notification } = App.useApp();
  const last = useRef<readonly Key[]>([]);
  const one = api.useMutation('post', '/api/v1/assessments/{assessmentId}/units/{unitId}/reviews/{factId}');
  const many = api.useMutation('post', '/api/v1/assessments/{assessmentId}/reviews/confirm');
  const back = api.useMutation('post', '/api/v1/assessments/{assessmentId}/reviews/undo');
  const path = { assessmentId };

  const undo = async () => {
    const items = last.current.map(({ unitId, id, version }) => ({ unitId, id, version }));
    if (items.length === 0) return;
    last.current = [];
    message.destroy('verdict');
    try {
      const { done, refused } = await back.mutateAsync({ params: { path }, body: { items } });
      if (refused.length > 0) message.warning(`${refused.length} 条之后又有变动，不能撤销`);
      if (done.length > 0) tell.done(`已撤销 ${done.length} 条`);
    } catch (thrown) {
      tell.problem(thrown);
    }
  };

  const offerUndo = (words: string, keys: readonly Key[]) => {
    last.current = keys;
    const content = (
      <>
        {words}
        <Button type="link" size="small" onClick={undo}>
          撤销
        </Button>
      </>
    );
    message.open({ key: 'verdict', type: 'success', duration: UNDO_SECONDS, content });
  };

  return {
    busy: one.isPending || many.isPending || back.isPending,
    undo,
    /** @returns whether it was done; what a dialog holds stays where it was not */
    async decide({ unitId, id, fact }: Pick<Claim, 'unitId' | 'id' | 'fact'>, verdict: Verdict): Promise<boolean> {
      try {
        const { record } = await one.mutateAsync({ params: { path: { assessmentId, unitId, factId: id } }, body: verdict });
        offerUndo(`“${fact}”${DONE[verdict.verdict]}`, [record]);
        return true;
      } catch (thrown) {
        tell.problem(thrown);
        return false;
      }
    },
    async confirmMany(keys: readonly Key[]): Promise<void> {
      const items = keys.map(({ unitId, id, version }) => ({ unitId, id, version }));
      try {
        const { done, refused } = await many.mutateAsync({ params: { path }, body: { items } });
        if (done.length > 0) offerUndo(`已确认 ${done.length} 条`, done);
        if (refused.length > 0) {
          const why = [...new Set(refused.map(({ message: words }) => words))].slice(0, 5);
          notification.warning({ title: `${refused.length} 条没有确认`, description: why.join('；'), duration: 12 });
        }
      } catch (thrown) {
        tell.problem(thrown);
      }
    },
  };
}
