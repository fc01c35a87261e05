import { Segmented } from 'antd';
import { api, problemOf } from '../../api/index.ts';
import { type CaseImport, KINDS, optionsOf } from '../words.ts';
import css from './Import.module.css';

interface KindChoiceProps {
  readonly found: CaseImport;
  onTrouble(message: string): void;
}

/** What the file is of: told from its headings, decided by a person. */
export function KindChoice({ found: { id, kind, version }, onTrouble }: KindChoiceProps) {
  const changing = api.useMutation('post', '/api/v1/case-imports/{importId}/kind');
  const change = (chosen: string) =>
    changing.mutate(
      { params: { path: { importId: id } }, body: { version, kind: chosen as CaseImport['kind'] } },
      { onError: (thrown) => onTrouble(problemOf(thrown).detail) },
    );
  return (
    <div className={css.place}>
      <span>这个文件是</span>
      <Segmented aria-label="这个文件是" value={kind} options={optionsOf(KINDS)} onChange={change} disabled={changing.isPending} />
      <span className={css.hint}>按列名认出，不对可以改。</span>
    </div>
  );
}
