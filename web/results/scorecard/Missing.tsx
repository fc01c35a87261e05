import { Panel } from '../../shared/index.ts';
import type { Scorecard } from '../types.ts';
import css from './Missing.module.css';

interface MissingProps {
  readonly card: Scorecard;
  readonly onOpen: (rule: string) => void;
}

/** What keeps the total open, each with the way to its clause. */
export function Missing({ card: { rules, waiting, returned, total }, onOpen }: MissingProps) {
  const pending = rules.filter(({ points }) => points === null);
  if (pending.length === 0 && waiting === 0 && returned === 0) return null;
  return (
    <Panel title="还缺什么">
      {total === null && <p className={css.note}>缺的没有按 0 分计；补齐之前总分在一个范围内。</p>}
      <ul className={css.list}>
        {waiting > 0 && <li>{waiting} 条填报已提交，等待审核，暂不计入核定得分。</li>}
        {returned > 0 && <li>{returned} 条填报被退回，等待补正。</li>}
        {pending.map(({ rule, clause, name, pending: facts }) => (
          <li key={rule}>
            <button type="button" className={css.go} onClick={() => onOpen(rule)}>
              {[clause, name].filter(Boolean).join(' ')}
            </button>
            {facts.length > 0 ? `：还没有${facts.map((fact) => `“${fact}”`).join('、')}` : '：现有数据算不出结果'}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
