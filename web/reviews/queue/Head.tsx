import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { ExportButton, FilterField, type List, SearchField, useNarrow } from '../../shared/index.ts';
import type { Queue, QueueState } from '../types.ts';
import { QUEUE_STATES, seatWords } from '../words.ts';
import css from './Head.module.css';
import { KeysHelp } from './KeysHelp.tsx';

interface HeadProps {
  readonly assessmentId: number;
  readonly queue: Queue;
  readonly list: List;
  readonly state: QueueState;
  readonly bulk?: { readonly chosen: number; readonly busy: boolean; readonly onAll: () => void; readonly onConfirm: () => void };
}

/** How many wait, which of them are on show, and confirming those chosen. */
export function Head({ assessmentId, queue, list, state, bulk }: HeadProps) {
  const narrow = useNarrow();
  const [help, setHelp] = useState(false);
  const { counts, seat, items, may } = queue;
  const filters = [
    { name: 'unitId', label: '单位', options: queue.units.map(({ unitId, name, count }) => ({ value: unitId, label: `${name}（${count}）` })) },
    { name: 'clause', label: '条款', options: queue.clauses.map(({ index, title, count }) => ({ value: index, label: `${title}（${count}）` })) },
    { name: 'fact', label: '事项', options: queue.facts.map(({ name, count }) => ({ value: name, label: `${name}（${count}）` })) },
    {
      name: 'proof',
      label: '佐证',
      options: [
        { value: 'with', label: '有佐证' },
        { value: 'without', label: state === 'submitted' ? `无佐证（${counts.bare}）` : '无佐证' },
      ],
    },
  ];
  return (
    <div className={css.head}>
      <div className={css.line}>
        <Segmented<QueueState>
          value={state}
          onChange={(next) => list.set({ state: next === 'submitted' ? undefined : next, unitId: undefined, clause: undefined, fact: undefined })}
          options={(Object.keys(QUEUE_STATES) as QueueState[]).map((value) => ({ value, label: `${QUEUE_STATES[value]} ${counts[value]}` }))}
        />
        <span className={css.seat}>{[seatWords(seat), may.decide ? may.why : ''].filter(Boolean).join('。')}</span>
        {!narrow && (
          <Button type="text" icon={<QuestionCircleOutlined />} onClick={() => setHelp(true)}>
            键盘操作
          </Button>
        )}
      </div>
      <div className={css.line}>
        {bulk && items.length > 0 && (
          <span className={css.bulk}>
            <Checkbox checked={bulk.chosen === items.length} indeterminate={bulk.chosen > 0 && bulk.chosen < items.length} onChange={bulk.onAll}>
              全选本页
            </Checkbox>
            <Button type={bulk.chosen > 0 ? 'primary' : 'default'} disabled={bulk.chosen === 0 || bulk.busy} onClick={bulk.onConfirm}>
              {bulk.chosen > 0 ? `确认选中的 ${bulk.chosen} 条` : '批量确认'}
            </Button>
          </span>
        )}
        <SearchField list={list} looksFor="单位、事项或说明" />
        {filters.map((filter) => (
          <FilterField key={filter.name} filter={filter} list={list} />
        ))}
        {list.narrowed && (
          <Button type="link" onClick={list.clear}>
            清除条件
          </Button>
        )}
        {items.length > 0 && !narrow && (
          <span className={css.away}>
            <ExportButton list={list} from={`/api/v1/assessments/${assessmentId}/reviews/export`} />
          </span>
        )}
      </div>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
