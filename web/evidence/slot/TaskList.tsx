import { CloseOutlined, RedoOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { showSize } from '../../shared/index.ts';
import type { Task, Uploads } from '../sending/uploads.ts';
import css from './Slot.module.css';

/** Files on their way, each with how far it has got; what failed says why. */
export function TaskList({ uploads, tasks }: { readonly uploads: Uploads; readonly tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <ul className={css.tasks} aria-label="正在上传的文件">
      {tasks.map((task) => (
        <li key={task.key} className={`${css.task} ${task.state === 'failed' ? css.failed : ''}`}>
          <div className={css.going}>
            <span className={css.name}>{task.file.name}</span>
            {task.state === 'failed' ? (
              <p className={css.reason} role="alert">
                {task.problem?.detail || task.problem?.title}
              </p>
            ) : (
              <>
                {task.state === 'sending' && (
                  <Progress percent={Math.floor(task.share * 100)} size="small" status="normal" aria-label={`“${task.file.name}”的上传进度`} />
                )}
                <span className={css.about}>{stateOf(task)}</span>
              </>
            )}
          </div>
          {task.state === 'failed' && mayRetry(task) && (
            <Button size="small" icon={<RedoOutlined />} onClick={() => uploads.retry(task.key)}>
              重试
            </Button>
          )}
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            onClick={() => uploads.cancel(task.key)}
            aria-label={task.state === 'failed' ? `不上传“${task.file.name}”` : `取消上传“${task.file.name}”`}
          >
            {task.state === 'failed' ? '移除' : '取消'}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function stateOf({ state, share, file }: Task): string {
  if (state === 'waiting') return `${showSize(file.size)} · 排队等待`;
  if (share === 0) return `${showSize(file.size)} · 正在核对是否已上传过`;
  return share < 1 ? `${showSize(file.size)} · 正在上传` : '已上传，正在检查';
}

/** What is wrong with the file itself stays wrong. */
const mayRetry = ({ problem }: Task): boolean => !['unsupported-type', 'too-large', 'bad-input'].includes(problem?.code ?? '');
