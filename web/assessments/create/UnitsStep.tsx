import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { api, problemOf } from '../../api/index.ts';
import { Answer, EmptyState } from '../../shared/index.ts';
import { PickUnits } from '../picking/PickUnits.tsx';
import { fitting } from '../picking/pick.ts';
import type { StepProps } from './CreatePage.tsx';

/** Which units. At first all that fit the regulation. */
export function UnitsStep({ draft: { versionId, authorityId, picked }, change }: StepProps) {
  const navigate = useNavigate();
  const query = { regulationVersionId: versionId ?? 0, ...(authorityId !== null && { authorityId }) };
  const candidates = api.useQuery('get', '/api/v1/assessments/candidates', { params: { query } }, { enabled: versionId !== null });
  const { data } = candidates;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when they have come
  useEffect(() => {
    if (data && picked === null) change({ picked: fitting(data) });
  }, [data, picked]);
  const failed: unknown = candidates.error;
  const refused = failed != null && problemOf(failed).errors.some(({ path }) => path === 'authorityId');
  if (refused) return <EmptyState title="请选择组织机关" next="您的权限只到部分单位，请回上一步选定组织机关。" />;
  return (
    <Answer query={candidates}>
      {(all) =>
        all.items.length === 0 ? (
          <EmptyState title="组织机关下面还没有单位" next="先在单位库里新增或从 Excel 导入，再回到这里；填好的内容都还在。">
            <Button type="primary" onClick={() => navigate('/units/import')}>
              导入单位
            </Button>
            <Button onClick={() => navigate('/units')}>去单位库</Button>
          </EmptyState>
        ) : (
          <PickUnits candidates={all} value={picked ?? {}} onChange={(next) => change({ picked: next })} />
        )
      }
    </Answer>
  );
}
