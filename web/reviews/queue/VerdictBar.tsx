import { CheckOutlined, EditOutlined, LeftOutlined, RightOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from '../../shared/index.ts';
import type { ClaimDetail, Queue } from '../types.ts';
import css from './VerdictBar.module.css';

interface VerdictBarProps {
  readonly state: ClaimDetail['record']['state'];
  readonly may: Queue['may'];
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onAdjust: () => void;
  readonly onReturn: () => void;
  readonly onStep: (by: number) => void;
}

/** Confirm, adjust, return; and the way to the next. It stays in sight. */
export function VerdictBar({ state, may, busy, onConfirm, onAdjust, onReturn, onStep }: VerdictBarProps) {
  const narrow = useNarrow();
  const icon = (one: ReactNode) => (narrow ? {} : { icon: one });
  return (
    <div className={`${css.bar} no-print`}>
      {may.decide ? (
        <>
          <Button type="primary" {...icon(<CheckOutlined />)} disabled={busy || state === 'confirmed'} onClick={onConfirm} aria-keyshortcuts="y">
            确认
          </Button>
          <Button {...icon(<EditOutlined />)} disabled={busy} onClick={onAdjust} aria-keyshortcuts="a">
            调整
          </Button>
          <Tooltip title={may.return ? '' : may.why}>
            <Button
              danger
              {...icon(<RollbackOutlined />)}
              disabled={busy || !may.return || state === 'returned'}
              onClick={onReturn}
              aria-keyshortcuts="r"
            >
              退回
            </Button>
          </Tooltip>
        </>
      ) : (
        <span className={css.why}>{may.why}</span>
      )}
      <span className={css.steps}>
        <Button icon={<LeftOutlined />} aria-label="上一条" onClick={() => onStep(-1)} />
        <Button icon={<RightOutlined />} aria-label="下一条" onClick={() => onStep(1)} />
      </span>
    </div>
  );
}
