import { Checkbox, Select } from 'antd';
import type { Candidates } from '../types.ts';
import css from './PickUnits.module.css';
import { drop, type KindRow, kindRows, type Picked, put } from './pick.ts';

interface KindTableProps {
  readonly candidates: Candidates;
  readonly value: Picked;
  readonly onChange: (picked: Picked) => void;
}

/** The kinds of the register: each goes in or stays out as a whole; one that the regulation calls otherwise is given its name. */
export function KindTable({ candidates, value, onChange }: KindTableProps) {
  const { kinds } = candidates;
  return (
    <ul className={css.kinds} aria-label="按类别选择单位">
      {kindRows(candidates, value).map((row) => (
        <li key={row.registerKind} className={css.kind}>
          <Checkbox
            checked={row.picked > 0 && row.picked === row.units.length}
            indeterminate={row.picked > 0 && row.picked < row.units.length}
            disabled={row.kind === '' && kinds.length > 0}
            onChange={({ target }) => onChange(target.checked ? put(value, row.units, row.kind) : drop(value, row.units))}
          >
            {row.registerKind || '未填类别'}
          </Checkbox>
          <span className={css.count}>
            {row.units.length} 个，已选 {row.picked} 个
          </span>
          {needsName(row, kinds) && (
            <span className={css.as}>
              <span className={css.count}>{row.kind === '' ? '不在细则内，按' : '按'}</span>
              <Select
                size="small"
                style={{ minWidth: 140 }}
                aria-label={`${row.registerKind || '未填类别'}的单位按哪一类考核`}
                placeholder="选择类别"
                allowClear
                value={row.kind || null}
                options={kinds.map((kind) => ({ value: kind, label: kind }))}
                onChange={(kind: string | undefined) => onChange(kind ? put(value, row.units, kind) : drop(value, row.units))}
              />
              <span className={css.count}>考核</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const needsName = ({ registerKind }: KindRow, kinds: readonly string[]): boolean => kinds.length > 0 && !kinds.includes(registerKind);
