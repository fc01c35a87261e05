import { CheckOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import type { Autosave } from './autosave.ts';

/** Where saving stands, in a few words. */
export function SavingWords({ state, problem }: Pick<Autosave, 'state' | 'problem'>) {
  return (
    <span role="status" style={{ color: state === 'trouble' || state === 'conflict' ? 'var(--bad)' : 'var(--ink-soft)' }}>
      {words(state, problem)}
    </span>
  );
}

function words(state: Autosave['state'], problem: Autosave['problem']) {
  switch (state) {
    case 'saved':
      return (
        <>
          <CheckOutlined /> 已保存
        </>
      );
    case 'waiting':
    case 'saving':
      return (
        <>
          <LoadingOutlined /> 正在保存
        </>
      );
    case 'conflict':
      return (
        <>
          <ExclamationCircleOutlined /> 别人也改了，等待合并
        </>
      );
    case 'trouble':
      return (
        <>
          <ExclamationCircleOutlined /> 没有保存：{problem?.detail}
        </>
      );
  }
}
