import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import { api } from '../../api/index.ts';
import { Answer, EmptyState, showDay, useTell } from '../../shared/index.ts';
import type { EvidenceFile, Place } from '../types.ts';
import css from './Files.module.css';
import { clausesWithRecords, type Linkable } from './linkable.ts';

interface LinkDrawerProps {
  readonly place: Place;
  readonly file: EvidenceFile;
  readonly onClose: () => void;
}

const LINK = '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}/facts/{factId}';

/** Which records a file backs: all of the unit's, clause by clause. */
export function LinkDrawer({ place: { assessmentId, unitId }, file, onClose }: LinkDrawerProps) {
  const before = new Set(file.facts.map(({ id }) => id));
  const [after, setAfter] = useState<ReadonlySet<number>>(before);
  const tell = useTell();
  const form = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/form', { params: { path: { assessmentId, unitId } } });
  const link = api.useMutation('put', LINK);
  const unlink = api.useMutation('delete', LINK);
  const changed = [...after].some((id) => !before.has(id)) || [...before].some((id) => !after.has(id));
  const flip = (id: number) => setAfter((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  async function save(): Promise<void> {
    const path = { assessmentId, unitId, evidenceId: file.id };
    try {
      for (const factId of after) if (!before.has(factId)) await link.mutateAsync({ params: { path: { ...path, factId } } });
      for (const factId of before) if (!after.has(factId)) await unlink.mutateAsync({ params: { path: { ...path, factId } } });
      tell.done(`“${file.name}”用于 ${after.size} 条记录`);
      onClose();
    } catch (thrown) {
      tell.problem(thrown);
    }
  }
  return (
    <Drawer
      open
      title={`“${file.name}”用于`}
      size={560}
      onClose={onClose}
      footer={
        <div className={css.foot}>
          <Button type="primary" disabled={!changed} loading={link.isPending || unlink.isPending} onClick={save}>
            保存
          </Button>
        </div>
      }
    >
      <Answer query={form}>
        {(found) => {
          const clauses = clausesWithRecords(found);
          if (clauses.length === 0) return <EmptyState title="还没有可以使用文件的记录" next="先在填报表里填写，再回来选用文件。" />;
          return clauses.map(({ key, title, records }) => (
            <section key={key}>
              <h3 className={css.clause}>{title}</h3>
              <ul className={css.records}>
                {records.map((record) => (
                  <li key={record.id}>
                    <Checkbox
                      className={`${css.record}`}
                      checked={after.has(record.id)}
                      disabled={!record.mayChange}
                      onChange={() => flip(record.id)}
                    >
                      {[record.fact, record.level].filter(Boolean).join(' ')}
                      <span className={css.about}>{aboutOf(record)}</span>
                    </Checkbox>
                  </li>
                ))}
              </ul>
            </section>
          ));
        }}
      </Answer>
    </Drawer>
  );
}

const aboutOf = ({ value, happenedOn, note, mayChange }: Linkable): string =>
  [value !== '1' && value, happenedOn && showDay(happenedOn), note, !mayChange && '现在不能改动'].filter(Boolean).join(' · ');
