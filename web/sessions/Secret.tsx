import { Typography } from 'antd';
import css from './Secret.module.css';

/** Something that is shown once: easy to read out, one click to copy. */
export function Secret({ text, about }: { readonly text: string; readonly about: string }) {
  return (
    <Typography.Paragraph className={`${css.secret}`} copyable={{ text, tooltips: [`复制${about}`, '已复制'] }} aria-label={about}>
      {text}
    </Typography.Paragraph>
  );
}
