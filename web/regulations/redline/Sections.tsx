import { EmptyState, Mark } from '../../shared/index.ts';
import type { Redline } from '../record.ts';
import css from './RedlinePage.module.css';

type Section = Redline['sections'][number];

const CHANGES = {
  same: { word: '未改', tone: 'plain' },
  changed: { word: '修改', tone: 'warn' },
  added: { word: '新增', tone: 'good' },
  removed: { word: '删去', tone: 'bad' },
  moved: { word: '移动', tone: 'accent' },
} as const;

/** The sections that differ, in the order of the newer text. */
export function Sections({ redline: { old, new: newer, changed, sections }, all }: { readonly redline: Redline; readonly all: boolean }) {
  const shown = all ? sections : sections.filter(({ change }) => change !== 'same');
  if (shown.length === 0) return <EmptyState title="两个版本没有差别" next={`第 ${newer.number} 版与第 ${old.number} 版内容完全相同。`} />;
  return (
    <>
      <p className={css.count}>
        第 {old.number} 版 → 第 {newer.number} 版：{changed} 处不同，其余 {sections.length - changed} 处未改。
      </p>
      {shown.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections of the same title are told apart by their order
        <Part key={index} section={section} />
      ))}
    </>
  );
}

function Part({ section: { kind, title, change, pieces } }: { readonly section: Section }) {
  const { word, tone } = CHANGES[change];
  const code = kind === 'rule' || kind === 'example' || kind === 'front';
  return (
    <section className={css.section}>
      <h2 className={css.head}>
        <Mark tone={tone}>{word}</Mark>
        {title}
      </h2>
      {pieces.length > 0 && (
        <p className={`${css.text} ${code ? css.code : ''}`}>
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their order
            <Piece key={index} {...piece} />
          ))}
        </p>
      )}
    </section>
  );
}

/** Marked by underline and strike as well as colour, and named to screen readers. */
function Piece({ change, text }: Section['pieces'][number]) {
  if (change === 'same') return <span>{text}</span>;
  return change === 'added' ? (
    <ins className={css.added}>
      <span className="heard-only">新增：</span>
      {text}
    </ins>
  ) : (
    <del className={css.removed}>
      <span className="heard-only">删去：</span>
      {text}
    </del>
  );
}
