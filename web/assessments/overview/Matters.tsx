import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { PARTS, type Part, toAssessment } from '../addresses.ts';
import type { Readiness } from '../types.ts';
import css from './Matters.module.css';

interface MattersProps {
  readonly assessmentId: number;
  readonly matters: Readiness['matters'];
  /** Said where there are none. */
  readonly none: string;
}

/** What stands in the way and what should be looked at first, each with the way to where it is mended. */
export function Matters({ assessmentId, matters, none }: MattersProps) {
  if (matters.length === 0) {
    return (
      <p className={css.none}>
        <CheckCircleOutlined /> {none}
      </p>
    );
  }
  return (
    <ul className={css.list}>
      {matters.map(({ severity, code, message, place }) => (
        <li key={code + message} className={severity === 'error' ? css.error : css.warning}>
          {severity === 'error' ? <CloseCircleOutlined /> : <ExclamationCircleOutlined />}
          <span>
            <strong>{severity === 'error' ? '必须先办' : '建议先办'}：</strong>
            {message}
            {isPart(place) && (
              <>
                {' '}
                <Link to={toAssessment(assessmentId, place)}>去{PARTS[place]}</Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const isPart = (place: string | null): place is Exclude<Part, ''> => place !== null && place !== '' && Object.hasOwn(PARTS, place);
