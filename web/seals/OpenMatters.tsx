import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import css from './OpenMatters.module.css';
import type { Matter } from './types.ts';

const SEVERITIES = {
  error: ['必须先办', CloseCircleOutlined],
  warning: ['请先核对', ExclamationCircleOutlined],
  note: ['请知悉', InfoCircleOutlined],
} as const;

const PLACES: Readonly<Record<Matter['place'], readonly [path: string, words: string]>> = {
  reviews: ['/reviews', '去审核'],
  judgements: ['/judgements?open=true', '去评定'],
  facts: ['/facts', '看填报'],
  standings: ['/standings', '看名次'],
  overview: ['', '看概况'],
};

/** What is still open, each with the way to where it is settled. */
export function OpenMatters({ assessmentId, matters }: { readonly assessmentId: number; readonly matters: readonly Matter[] }) {
  if (matters.length === 0) {
    return (
      <p className={css.none}>
        <CheckCircleOutlined /> 没有未了事项，可以封存。
      </p>
    );
  }
  return (
    <ul className={css.list} aria-label="未了事项">
      {matters.map(({ severity, code, message, place }) => {
        const [words, Icon] = SEVERITIES[severity];
        const [path, go] = PLACES[place];
        return (
          <li key={code + message} className={css[severity]}>
            <Icon />
            <span>
              <strong>{words}：</strong>
              {message} <Link to={`/assessments/${assessmentId}${path}`}>{go}</Link>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
