import { Panel, showTime } from '../shared/index.ts';
import css from './Sign.module.css';
import { EVENTS, type SignDetail } from './words.ts';

/** What happened to it, newest first. */
export function History({ events }: { readonly events: SignDetail['events'] }) {
  return (
    <Panel title="经过">
      <ol className={css.events}>
        {events.map(({ id, kind, text, actorName, at }) => (
          <li key={id}>
            <time dateTime={at}>{showTime(at)}</time>
            <span>
              {actorName}：{EVENTS[kind]}
              {text && `。${text}`}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
