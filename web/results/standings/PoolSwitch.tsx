import { Segmented, Select } from 'antd';
import { useNarrow } from '../../shared/index.ts';
import type { Overview } from '../types.ts';
import css from './PoolSwitch.module.css';

interface PoolSwitchProps {
  readonly overview: Overview;
  readonly pool: string | undefined;
  readonly onChange: (pool: string | undefined) => void;
}

const MOST_SIDE_BY_SIDE = 6;

/** Which group is on show: side by side where they are few, else a list to choose from. */
export function PoolSwitch({ overview: { pools, units }, pool, onChange }: PoolSwitchProps) {
  const narrow = useNarrow();
  const options = [{ value: '', label: `全部（${units}）` }, ...pools.map((one) => ({ value: one.name, label: `${one.name}（${one.units}）` }))];
  const change = (next: string) => onChange(next || undefined);
  const common = { value: pool ?? '', options, onChange: change, 'aria-label': '分组' };
  return (
    <div className={`${css.row} no-print`}>
      {narrow || pools.length > MOST_SIDE_BY_SIDE ? (
        <Select<string> className={`${css.select}`} showSearch={{ optionFilterProp: 'label' }} {...common} />
      ) : (
        <Segmented<string> {...common} />
      )}
    </div>
  );
}
