import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { SavedState } from '../keeping/SavedState.tsx';
import type { Form } from '../types.ts';
import css from './StatusBar.module.css';

/** Always in sight: how far the form is, whether it is saved, and the buttons that end it. */
export function StatusBar({ form, children }: { readonly form: Form; readonly children: ReactNode }) {
  const { counts, records } = form;
  const own = records.filter(({ source, state }) => source === 'unit' && state !== 'withdrawn').length;
  return (
    <div className={css.bar}>
      {counts.asked > 0 && (
        <span className={css.progress}>
          <Progress percent={Math.round((counts.answered / counts.asked) * 100)} size="small" showInfo={false} aria-label="已答的事项" />
          <span className="figures">
            已答 {counts.answered}/{counts.asked}
          </span>
        </span>
      )}
      <span>记录 {own} 条</span>
      {counts.proofMissing > 0 && <span className={css.warn}>缺佐证 {counts.proofMissing}</span>}
      <SavedState />
      <span className={css.space} />
      {children}
    </div>
  );
}
