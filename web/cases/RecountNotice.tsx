import { Alert } from 'antd';
import { api } from '../api/index.ts';
import { showAgo, showFigure } from '../shared/index.ts';

const DAY = 86_400_000;

/**
 * How far the cases are that a change of a year's table or of a limit has to be counted anew; for a day after it is done, what came of it.
 * Stands on the page where the change was made.
 */
export function RecountNotice(about: { readonly year?: number; readonly serviceId?: number }) {
  const latest = api.useQuery(
    'get',
    '/api/v1/cases/recounts/latest',
    { params: { query: about } },
    { refetchInterval: ({ state }) => (state.data?.recount && state.data.recount.finishedAt === null ? 1000 : false) },
  );
  const recount = latest.data?.recount;
  if (!recount) return null;
  const { total, done, changed, finishedAt } = recount;
  if (finishedAt === null) {
    const title =
      total === null
        ? '办件等待重新计算：到期日和按时情况随后更新。'
        : `正在重算 ${showFigure(Math.min(done, total))} / ${showFigure(total)} 件办件的到期日，可以离开这一页。`;
    return <Alert type="info" showIcon style={{ marginBottom: 16 }} title={title} role="status" />;
  }
  if (Date.now() - Date.parse(finishedAt) > DAY || done === 0) return null;
  return (
    <Alert
      type="success"
      showIcon
      closable
      style={{ marginBottom: 16 }}
      title={`已重算 ${showFigure(done)} 件办件，${showFigure(changed)} 件的到期日或用时有变化（${showAgo(finishedAt)}）。`}
    />
  );
}
