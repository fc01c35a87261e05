import { Button } from 'antd';
import { useParams } from 'react-router';
import { api } from '../api/index.ts';
import { Answer, Mark, PageHeader } from '../shared/index.ts';
import { Clauses } from './Clauses.tsx';
import { CoveredCases } from './CoveredCases.tsx';
import { CoveredRatings } from './CoveredRatings.tsx';
import { Decision } from './Decision.tsx';
import { History } from './History.tsx';
import { Situation } from './Situation.tsx';
import { Statement } from './Statement.tsx';
import { STATE_TONES, STATES } from './words.ts';

const VERDICT = 'verdict';

/** One suspicion: what is odd, its cases side by side, what the unit says, and what an inspector makes of it. */
export default function SignPage() {
  const suspicionId = Number(useParams().suspicionId);
  const found = api.useQuery('get', '/api/v1/signs/{suspicionId}', { params: { path: { suspicionId } } });
  return (
    <Answer query={found}>
      {(sign) => (
        <>
          <PageHeader
            title={`${sign.signTitle}：${sign.unitName}`}
            intro="线索不等于认定，也不自动扣分。"
            actions={
              sign.state === 'open' && sign.may.decide && <Button onClick={() => document.getElementById(VERDICT)?.scrollIntoView()}>写结论</Button>
            }
            tags={
              <>
                <Mark tone={STATE_TONES[sign.state]}>{STATES[sign.state]}</Mark>
                {sign.goneAt !== null && sign.state !== 'gone' && <Mark tone="plain">不再出现</Mark>}
              </>
            }
          />
          <Situation sign={sign} />
          {sign.ratings ? <CoveredRatings sign={sign} /> : <CoveredCases sign={sign} />}
          <Statement sign={sign} />
          <div id={VERDICT}>
            <Decision sign={sign} refresh={found.refetch} />
          </div>
          {sign.state === 'confirmed' && sign.may.decide && <Clauses sign={sign} />}
          <History events={sign.events} />
        </>
      )}
    </Answer>
  );
}
