import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import css from './Help.module.css';

/** What a word means or how something is done, right where the question comes up. Opens by click and by key. */
export function Help({ about, children }: { readonly about: string; readonly children: ReactNode }) {
  return (
    <Popover trigger="click" title={about} content={<div className={css.text}>{children}</div>}>
      <Button className={`${css.mark} no-print`} type="text" size="small" icon={<QuestionCircleOutlined />} aria-label={`说明：${about}`} />
    </Popover>
  );
}
