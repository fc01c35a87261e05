import { CheckCircleOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { showTime } from '../../shared/index.ts';
import { useBoard } from './board.ts';
import css from './SavedState.module.css';

/** Whether everything on the page is saved; asks before the page is left while something is not. */
export function SavedState() {
  const { states, savedAt } = useBoard();
  const unsaved = states.length > 0;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  const stuck = states.filter((state) => state === 'refused' || state === 'contested').length;
  const away = states.includes('waiting');
  return (
    <span className={css.state} role="status">
      {stuck > 0 ? (
        <span className={css.bad}>
          <WarningOutlined /> {stuck} 处没有保存，请看标红处
        </span>
      ) : away ? (
        <span className={css.warn}>
          <WarningOutlined /> 连不上服务器，连上后自动保存
        </span>
      ) : unsaved ? (
        <>
          <CloudSyncOutlined /> 正在保存…
        </>
      ) : (
        <span className={css.good}>
          <CheckCircleOutlined /> {savedAt ? `已保存 ${showTime(savedAt).slice(-5)}` : '自动保存'}
        </span>
      )}
    </span>
  );
}
