import { DatePicker, Form, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useEffect } from 'react';
import { api } from '../../api/index.ts';
import { Help, today } from '../../shared/index.ts';
import { UnitPicker } from '../../units/index.ts';
import css from './Create.module.css';
import type { StepProps } from './CreatePage.tsx';
import { proposedTitle, yearOf } from './draft.ts';

const YEAR = Number(today().slice(0, 4));
const YEARS = [YEAR - 1, YEAR, YEAR + 1];
const DAY = 'YYYY-MM-DD';

/** For which period, by which authority, under which name. */
export function GroundStep({ draft, change }: StepProps) {
  const { periodFrom, periodTo, authorityId, title } = draft;
  const whole = YEARS.find((year) => yearOf(year).periodFrom === periodFrom && yearOf(year).periodTo === periodTo);
  useOnlyAuthority(authorityId, (only) => change({ authorityId: only }));
  const backwards = periodFrom > periodTo;
  return (
    <Form layout="vertical" className={`${css.fields}`} requiredMark={false} component="div">
      <Form.Item label="考核年度">
        <Segmented<number | 'other'>
          value={whole ?? 'other'}
          onChange={(year) => year !== 'other' && change(yearOf(year))}
          options={[...YEARS.map((value) => ({ value, label: `${value} 年` })), { value: 'other' as const, label: '其他期间' }]}
        />
      </Form.Item>
      <Form.Item label="考核期间" {...(backwards && { validateStatus: 'error' as const, help: '末日早于首日' })}>
        <div className={css.years}>
          <DatePicker
            aria-label="期间首日"
            allowClear={false}
            value={dayjs(periodFrom)}
            onChange={(day) => day && change({ periodFrom: day.format(DAY) })}
          />
          至
          <DatePicker
            aria-label="期间末日"
            allowClear={false}
            value={dayjs(periodTo)}
            onChange={(day) => day && change({ periodTo: day.format(DAY) })}
          />
        </div>
      </Form.Item>
      <Form.Item
        label={
          <>
            组织机关<Help about="组织机关">主持这次考核的市或区县。考核对象从它下面选；它和它的上级的管理员、领导可以管理这次考核。</Help>
          </>
        }
      >
        <UnitPicker
          aria-label="组织机关"
          levels={['city', 'county']}
          value={authorityId}
          onChange={(unitId) => change({ authorityId: unitId })}
          placeholder="不设（从全部单位里选，由全局管理员管理）"
        />
      </Form.Item>
      <Form.Item label="考核名称">
        <Input
          aria-label="考核名称"
          maxLength={100}
          value={title || proposedTitle(draft)}
          onChange={({ target }) => change({ title: target.value })}
          placeholder={proposedTitle(draft)}
        />
      </Form.Item>
    </Form>
  );
}

/** Where the register has one top only, it is the authority: nobody is asked for what is known. */
function useOnlyAuthority(authorityId: number | null, choose: (unitId: number) => void): void {
  const { data } = api.useQuery('get', '/api/v1/units/tree', { params: { query: {} } });
  const known = new Set(data?.items.map(({ id }) => id));
  const tops = (data?.items ?? []).filter(({ level, parentId }) => level !== 'unit' && (parentId === null || !known.has(parentId)));
  const [only] = tops.length === 1 ? tops : [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tree has come
  useEffect(() => {
    if (authorityId === null && only) choose(only.id);
  }, [only?.id]);
}
