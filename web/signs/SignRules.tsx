import css from './Signs.module.css';
import type { Overview } from './words.ts';

/** Each sign with how it is told. */
export function SignRules({ signs }: { readonly signs: Overview['signs'] }) {
  return (
    <>
      <dl className={css.rules}>
        {signs.map(({ id, title, rule }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
      <p>
        一线停网、批量补传、代办机构集中办理，也会出现同样的情况，所以先看办件、听单位说明，再下结论。“两头受理”要看申请人证件号，只在导入的文件里查，证件号不保存。
      </p>
    </>
  );
}
