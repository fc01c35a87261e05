import { DeleteOutlined, DiffOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, useMay } from '../../api/index.ts';
import { download, useConfirm, useTell } from '../../shared/index.ts';
import { fileOf, toDocument, toRedline } from '../addresses.ts';
import { published } from '../document/version-words.ts';
import type { Regulation, Version } from '../record.ts';
import { VersionTag } from '../VersionTag.tsx';
import { NewDraftButton } from './NewDraftButton.tsx';
import css from './Versions.module.css';

/** The versions, newest first. */
export function Versions({ regulation }: { readonly regulation: Regulation }) {
  const { versions } = regulation;
  return (
    <ol className={css.list}>
      {versions.map((version, index) => (
        <li key={version.id} className={css.version}>
          <div className={css.words}>
            <Link to={toDocument(version.id)}>
              <VersionTag number={version.number} state={version.state} />
            </Link>
            <p className={css.who}>{published(version)}</p>
            {version.assessments.length > 0 && (
              <p className={css.used}>
                使用它的考核：
                {version.assessments.map(({ id, title }) => (
                  <Link key={id} to={`/assessments/${id}`} className={css.assessment}>
                    {title}
                  </Link>
                ))}
              </p>
            )}
          </div>
          <Actions regulation={regulation} version={version} before={versions[index + 1]} />
        </li>
      ))}
    </ol>
  );
}

interface ActionsProps {
  readonly regulation: Regulation;
  readonly version: Version;
  readonly before: Version | undefined;
}

function Actions({ regulation: { id, archivedAt, versions }, version, before }: ActionsProps) {
  const mayWrite = useMay('regulations.write');
  const tell = useTell();
  const free = archivedAt === null && !versions.some(({ state }) => state === 'draft');
  return (
    <div className={`${css.actions} no-print`}>
      {before && (
        <Link to={toRedline(version.id, before.id)}>
          <Button size="small" icon={<DiffOutlined />}>
            与第 {before.number} 版对照
          </Button>
        </Link>
      )}
      <Button size="small" icon={<DownloadOutlined />} onClick={() => download(fileOf(version.id)).catch(tell.problem)}>
        下载
      </Button>
      {mayWrite && free && <NewDraftButton size="small" regulationId={id} fromVersionId={version.id} />}
      {mayWrite && version.state === 'draft' && <DeleteDraft version={version} alone={versions.length === 1} />}
    </div>
  );
}

/** Throws the draft away, after asking. */
function DeleteDraft({
  version: { id, number, version },
  alone,
}: {
  readonly version: Pick<Version, 'id' | 'number' | 'version'>;
  readonly alone: boolean;
}) {
  const remove = api.useMutation('delete', '/api/v1/regulation-versions/{versionId}');
  const confirm = useConfirm();
  const navigate = useNavigate();
  const tell = useTell();
  const ask = async () => {
    const then = alone ? '这是它唯一的版本，细则会一并从库中删去，无法找回。' : '草稿中的修改无法找回；已发布的版本不受影响。';
    if (!(await confirm({ title: `删除第 ${number} 版草稿？`, then, verb: '删除', danger: true }))) return;
    remove.mutate(
      { params: { path: { versionId: id }, query: { version } } },
      {
        onSuccess: () => {
          tell.done('已删除草稿');
          if (alone) navigate('/regulations');
        },
        onError: tell.problem,
      },
    );
  };
  return (
    <Button size="small" danger icon={<DeleteOutlined />} loading={remove.isPending} onClick={ask}>
      删除草稿
    </Button>
  );
}
