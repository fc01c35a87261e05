import { LineHeightOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { Filter } from './column.ts';
import { useDensity } from './density.ts';
import { ExportButton } from './ExportButton.tsx';
import { FilterField } from './FilterField.tsx';
import { SearchField } from './SearchField.tsx';
import css from './Toolbar.module.css';
import type { List } from './use-list.ts';

interface ToolbarProps {
  readonly list: List;
  readonly search: string | undefined;
  readonly filters: readonly Filter[];
  readonly exportFrom: string | undefined;
}

/** Above a list: search, filters; at the right, how it looks and taking it away. */
export function Toolbar({ list, search, filters, exportFrom }: ToolbarProps) {
  return (
    <div className={`${css.bar} no-print`}>
      {search !== undefined && <SearchField list={list} looksFor={search} />}
      {filters.map((filter) => (
        <FilterField key={filter.name} filter={filter} list={list} />
      ))}
      {list.narrowed && (
        <Button type="link" onClick={list.clear}>
          清除条件
        </Button>
      )}
      <div className={css.right}>
        <DensityButton />
        {exportFrom && <ExportButton list={list} from={exportFrom} />}
      </div>
    </div>
  );
}

function DensityButton() {
  const [density, setDensity] = useDensity();
  const next = density === 'compact' ? 'normal' : 'compact';
  const words = next === 'compact' ? '改为紧凑行距' : '改为标准行距';
  return (
    <Tooltip title={words}>
      <Button className={`${css.density}`} icon={<LineHeightOutlined />} aria-label={words} onClick={() => setDensity(next)} />
    </Tooltip>
  );
}
