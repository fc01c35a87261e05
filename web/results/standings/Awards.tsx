import { Tag } from 'antd';
import type { Standing } from '../types.ts';

type AwardsProps = Pick<Standing, 'selections' | 'byDecision' | 'undecided' | 'barredFrom'>;

/** What a unit wins, what is open for a decision, and what it is barred from. */
export function Awards({ row: { selections, byDecision, undecided, barredFrom } }: { readonly row: AwardsProps }) {
  return (
    <>
      {selections.map((name) => (
        <Tag key={name} color="gold">
          {name}
          {byDecision.includes(name) && '（经决定）'}
        </Tag>
      ))}
      {undecided.map((name) => (
        <Tag key={name} color="orange">
          {name}：并列待决定
        </Tag>
      ))}
      {barredFrom.map((name) => (
        <Tag key={name} color="red">
          取消{name}
        </Tag>
      ))}
    </>
  );
}
