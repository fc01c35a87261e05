import { presentableDiff } from '@codemirror/merge';
import { useMemo } from 'react';
import { hunksOf } from './hunks.ts';
import css from './TextChanges.module.css';

/** Two texts, what differs between them marked by line and word, not by colour alone. */
export default function Redline({ before, after }: { readonly before: string; readonly after: string }) {
  const hunks = useMemo(() => hunksOf(before, after, presentableDiff(before, after)), [before, after]);
  return hunks.map(({ heading, pieces }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: places have no name but their order
    <section key={index} className={css.hunk}>
      <h3 className={css.heading}>{heading}</h3>
      <p className={css.lines}>
        {pieces.map(({ change, text }, at) =>
          change === 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their order
            <span key={at}>{text}</span>
          ) : change === 'added' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their order
            <ins key={at} className={css.added}>
              <span className="heard-only">新增：</span>
              {text}
            </ins>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their order
            <del key={at} className={css.removed}>
              <span className="heard-only">删去：</span>
              {text}
            </del>
          ),
        )}
      </p>
    </section>
  ));
}
