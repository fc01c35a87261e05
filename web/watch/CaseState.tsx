import { Mark, showShortDay } from '../shared/index.ts';
import type { WatchedCase } from './words.ts';

/** 黄牌, 红牌, 督办中: in words and in colour. */
export function CaseState({ item: { overdueDays, closed, supervision } }: { readonly item: WatchedCase }) {
  if (closed !== null) return overdueDays === null ? <Mark tone="good">已办结</Mark> : <Mark tone="warn">超期办结</Mark>;
  if (overdueDays === null) return <Mark tone="accent">办理中</Mark>;
  if (supervision?.red) return <Mark tone="bad">红牌</Mark>;
  return (
    <>
      <Mark tone="warn">黄牌</Mark> {supervision && <Mark tone="accent">督办至 {showShortDay(supervision.deadline)}</Mark>}
    </>
  );
}

/** 超期 3 个工作日 */
export const showOverdue = (days: number | null): string => (days === null ? '—' : days === 0 ? '不足 1 个工作日' : `${days} 个工作日`);
