import { Link } from 'react-router';
import { Panel, showTime } from '../shared/index.ts';
import { Bars } from './Bars.tsx';
import css from './Sign.module.css';
import { type SignDetail, showPeriod } from './words.ts';

/** What is odd, in numbers and beside what is usual. */
export function Situation({ sign }: { readonly sign: SignDetail }) {
  return (
    <Panel title="情况">
      <div className={css.sides}>
        <div className={css.words}>
          <p className={css.message}>{sign.message}。</p>
          <dl className={css.facts}>
            <div>
              <dt>怎样认出</dt>
              <dd>{sign.rule}</dd>
            </div>
            {sign.serviceName !== null && (
              <div>
                <dt>事项</dt>
                <dd>
                  <Link to={`/services/${sign.serviceId}`}>{sign.serviceName}</Link>
                </dd>
              </div>
            )}
            <div>
              <dt>{sign.ratings ? '评价时间' : '受理时间'}</dt>
              <dd>{showPeriod(sign)}</dd>
            </div>
            <div>
              <dt>首次发现</dt>
              <dd>{showTime(sign.firstSeenAt)}</dd>
            </div>
            <div>
              <dt>{sign.goneAt === null ? '最近看到' : '不再出现'}</dt>
              <dd>{sign.goneAt === null ? showTime(sign.lastSeenAt) : `${showTime(sign.goneAt)}；办件已更正或删除，下面是最后一次看到时的情况`}</dd>
            </div>
          </dl>
        </div>
        {sign.picture && <Bars picture={sign.picture} />}
      </div>
    </Panel>
  );
}
