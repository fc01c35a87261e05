import { Alert } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, Help, Mark, Panel, showTime } from '../../shared/index.ts';
import type { FolderState } from '../words.ts';
import css from './Import.module.css';

const LOOK_AGAIN_MS = 30_000;

/** The folder that is watched for nightly files: where it is, when it was last looked into, what waits there. */
export function FolderPanel() {
  const state = api.useQuery('get', '/api/v1/case-imports/folder', {}, { refetchInterval: LOOK_AGAIN_MS });
  return (
    <Panel
      title={
        <>
          自动收文件
          <Help about="自动收文件">
            业务系统每晚把导出的文件放进以单位命名的子文件夹，系统自动导入。第一次见到的列名由人核对一次，以后同样的文件直接导入。导入后文件移到
            done， 没有导入的移到 failed，旁边的说明写着原因。
          </Help>
        </>
      }
    >
      <Answer query={state}>{(data) => (data.folder === null ? <NotSet /> : <Watching state={data} folder={data.folder} />)}</Answer>
    </Panel>
  );
}

const NotSet = () => (
  <p className={css.hint}>
    没有设置。需要时请系统管理员在服务器上设置 <code>CASE_DROP_DIR</code>，写明文件夹的路径。
  </p>
);

function Watching({
  state: { lastLookAt, everySeconds, problem, places, waiting, recent },
  folder,
}: {
  readonly state: FolderState;
  readonly folder: string;
}) {
  const known = places.filter(({ problem: wrong }) => wrong === null);
  const strange = places.filter(({ problem: wrong }) => wrong !== null);
  return (
    <>
      <p className={css.hint}>
        <code className={css.path}>{folder}</code>，每 {everySeconds} 秒查看一次；
        {lastLookAt === null ? '还没有查看过' : `上次查看 ${showTime(lastLookAt)}`}
      </p>
      {problem !== null && <Alert type="error" showIcon role="alert" title={`上次查看没有成功：${problem}`} />}
      {known.length > 0 && <p className={css.hint}>单位的文件夹：{known.map(({ name }) => name).join('、')}</p>}
      {strange.length > 0 && (
        <ul className={css.findings}>
          {strange.map(({ name, problem: wrong }) => (
            <li key={name}>
              <Mark tone="warn">{name}</Mark> {wrong}
            </li>
          ))}
        </ul>
      )}
      {waiting.length === 0 ? (
        <p className={css.hint}>没有等着的文件。</p>
      ) : (
        <ul className={css.findings}>
          {waiting.map(({ path, why, importId }) => (
            <li key={path}>
              {importId === null ? path : <Link to={`/case-imports/${importId}`}>{path}</Link>}：{why}
            </li>
          ))}
        </ul>
      )}
      {recent.length > 0 && (
        <>
          <p className={css.hint}>最近收走的：</p>
          <ul className={css.findings}>
            {recent.slice(0, 10).map(({ at, path, what, importId }) => (
              <li key={`${at} ${path}`}>
                {showTime(at)} {importId === null ? path : <Link to={`/case-imports/${importId}`}>{path}</Link>}：{what}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
