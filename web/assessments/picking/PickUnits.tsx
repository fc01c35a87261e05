import { Alert } from 'antd';
import type { Candidates } from '../types.ts';
import { KindTable } from './KindTable.tsx';
import css from './PickUnits.module.css';
import { counted, type Picked, unready } from './pick.ts';
import { UnitTable } from './UnitTable.tsx';

interface PickUnitsProps {
  readonly candidates: Candidates;
  readonly value: Picked;
  readonly onChange: (picked: Picked) => void;
}

/** Picks units out of the register: a whole kind at once, then one by one. Kind and group are checked against the regulation. */
export function PickUnits({ candidates, value, onChange }: PickUnitsProps) {
  const picked = Object.values(value);
  const waiting = unready(candidates, value).length;
  const { missing } = candidates;
  const parts = [counted(picked.map(({ kind }) => kind)), counted(picked.map(({ group }) => group))].filter(Boolean).join('；');
  return (
    <div className={css.picking}>
      <KindTable candidates={candidates} value={value} onChange={onChange} />
      <p className={css.sum} aria-live="polite">
        已选 <strong>{picked.length}</strong> 个单位{parts && `（${parts}）`}
      </p>
      {waiting > 0 && <Alert type="error" showIcon title={`${waiting} 个已选单位还没有分组，请在下面逐个选定，或取消选择`} />}
      {missing.length > 0 && missing.length <= 30 && (
        <Alert
          type="warning"
          showIcon
          title={`细则点名的 ${missing.join('、')} 在单位库里没有找到`}
          description="可以先到“单位”里补上，也可以暂时不列入。"
        />
      )}
      <UnitTable candidates={candidates} value={value} onChange={onChange} />
    </div>
  );
}
