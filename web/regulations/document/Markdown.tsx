import ReactMarkdown, { type Components } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import css from './Markdown.module.css';

/** Headings of the text never compete with those of the page; pictures and links from outside are named, not fetched. */
const COMPONENTS: Components = {
  h1: 'h4',
  h2: 'h4',
  h3: 'h5',
  h4: 'h5',
  h5: 'h6',
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className={css.table} tabIndex={0} aria-label="表格">
      <table>{children}</table>
    </section>
  ),
  img: ({ alt }) => <span>〔图：{alt || '未命名'}〕</span>,
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ),
  input: ({ checked, type }) => <input type={type} checked={checked === true} readOnly disabled aria-label={checked ? '已勾选' : '待勾选'} />,
};

/** The text of a regulation as people know it. HTML in it is shown as text: it is never run. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div className={css.text}>
      <ReactMarkdown remarkPlugins={[remarkGfm, remarkCjkFriendly]} components={COMPONENTS}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
