import { Alert } from 'antd';

interface DrillNoticeProps {
  /** The list's query. */
  readonly query: {
    readonly indicator?: string | undefined;
    readonly part?: string | undefined;
    readonly fromMonth?: string | undefined;
    readonly toMonth?: string | undefined;
  };
  /** What the list shows: 办件, 评价, 投诉. */
  readonly what: string;
  /** Leaves the indicator and shows all. */
  onLeave(change: Readonly<Record<'indicator' | 'part' | 'fromMonth' | 'toMonth', undefined>>): void;
}

/** Says that a list shows what stands behind an indicator, and leads out of it. */
export function DrillNotice({ query: { indicator, part, fromMonth, toMonth }, what, onLeave }: DrillNoticeProps) {
  if (!indicator) return null;
  const leave = { indicator: undefined, part: undefined, fromMonth: undefined, toMonth: undefined };
  return (
    <Alert
      type="info"
      showIcon
      closable={{ onClose: () => onLeave(leave), 'aria-label': `看全部${what}` }}
      style={{ marginBottom: 12 }}
      title={`“${indicator}”的${part === 'numerator' ? '分子' : '分母'}：${fromMonth}${toMonth === fromMonth ? '' : ` 至 ${toMonth}`}计入的${what}`}
    />
  );
}
