import { api } from '../../api/index.ts';
import { Answer, showTime } from '../../shared/index.ts';
import css from './FactHistory.module.css';

interface FactHistoryProps {
  readonly assessmentId: number;
  readonly unitId: number;
  readonly factId: number;
}

/** What happened to one fact. */
export function FactHistory(path: FactHistoryProps) {
  const history = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}/history', { params: { path: { ...path } } });
  return (
    <Answer query={history}>
      {({ items }) => (
        <ol className={css.list}>
          {items.map(({ id, kindName, actorName, at, reason, before, after }) => (
            <li key={id}>
              {showTime(at)} {actorName ?? '系统'} {kindName}
              {changed(before, after)}
              {reason && `：${reason}`}
            </li>
          ))}
        </ol>
      )}
    </Answer>
  );
}

interface Content {
  readonly level?: string | undefined;
  readonly value?: string | undefined;
}

function changed(before: Content | null, after: Content | null): string {
  const [was, is] = [before, after].map((one) => [one?.level, one?.value].filter(Boolean).join(' '));
  return was && is && was !== is ? `（${was} → ${is}）` : '';
}
