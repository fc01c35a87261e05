import type { DescribedRegulation } from '@kaocheng/engine';
import type { ReactNode } from 'react';
import { showDay } from '../../shared/index.ts';
import { pointsText } from './badge-words.ts';
import css from './Summary.module.css';

/** What holds for the whole regulation: who is assessed, what the total is made of, who wins; and the readings taken. */
export function Summary({ regulation }: { readonly regulation: DescribedRegulation }) {
  const { from, to, unitKinds, groups, parts, total, full, ranking, tiers, selections, conversion, settings, readings, public: shown } = regulation;
  return (
    <dl className={css.list}>
      <Row name="考核期间">{from && to ? `${showDay(from)}至${showDay(to)}` : '由每次考核确定'}</Row>
      <Row name="考核对象">{unitKinds.join('、')}</Row>
      <Row name="分组">{groups.map(({ name, units }) => `${name}${units.length > 0 ? `（${units.length} 个单位）` : ''}`).join('、')}</Row>
      <Row name="总分">
        {total}
        {full.length > 0 && `，满分 ${pointsText(full)}`}
      </Row>
      <Row name="部分">
        {parts.map(({ name, natureText, full: marks, atMost }) => (
          <div key={name}>
            {name}
            {natureText !== name && natureText !== name.replace(/分$/, '') && `（${natureText}）`}
            {marks.length > 0 && ` ${pointsText(marks)}`}
            {atMost !== null && (/^[\d.]+$/.test(atMost) ? `，至多 ${atMost} 分` : `，不超过${atMost}`)}
          </div>
        ))}
      </Row>
      <Row name="排名">{ranking}</Row>
      <Row name="等次">{tiers.map(({ name, text }) => `${name}：${text}`).join('；')}</Row>
      <Row name="评选">{selections.map(({ name, text, title }) => `${name}：${text}${title ? `，称号“${title}”` : ''}`).join('；')}</Row>
      <Row name="折算">{conversion}</Row>
      <Row name="设定">
        {settings.map(({ name, value, note }) => (
          <div key={name}>
            {name} = {value}
            {note && <span className={css.soft}>　{note}</span>}
          </div>
        ))}
      </Row>
      <Row name="公开">{shown.join('、')}</Row>
      {readings.length > 0 && (
        <Row name="口径">
          <ul className={css.readings}>
            {readings.map((reading) => (
              <li key={reading}>{reading}</li>
            ))}
          </ul>
        </Row>
      )}
    </dl>
  );
}

/** A line that is left out where there is nothing to say. */
function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === '' || (Array.isArray(children) && children.length === 0)) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
