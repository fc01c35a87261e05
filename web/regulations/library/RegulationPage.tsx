import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { api, useMay } from '../../api/index.ts';
import { Answer, Mark, PageHeader, Panel, useConfirm, useTell } from '../../shared/index.ts';
import { toEditor } from '../addresses.ts';
import type { Regulation } from '../record.ts';
import { NewDraftButton } from './NewDraftButton.tsx';
import { Versions } from './Versions.tsx';

/** A regulation's versions: who made each of them, when and why, who uses it, and what differs. */
export default function RegulationPage() {
  const { regulationId } = useParams();
  const query = api.useQuery('get', '/api/v1/regulations/{regulationId}', { params: { path: { regulationId: Number(regulationId) } } });
  return (
    <Answer query={query}>
      {(regulation) => (
        <>
          <PageHeader
            title={regulation.title}
            tags={regulation.archivedAt !== null && <Mark tone="plain">已归档</Mark>}
            intro={`标识 ${regulation.key}。已发布的版本不再改动，正在使用它的考核不受新版本影响。`}
            actions={<Actions regulation={regulation} />}
          />
          <Panel title="各个版本">
            <Versions regulation={regulation} />
          </Panel>
        </>
      )}
    </Answer>
  );
}

function Actions({ regulation: { id, title, archivedAt, versions } }: { readonly regulation: Regulation }) {
  const mayWrite = useMay('regulations.write');
  const archive = api.useMutation('post', '/api/v1/regulations/{regulationId}/archive');
  const restore = api.useMutation('post', '/api/v1/regulations/{regulationId}/restore');
  const confirm = useConfirm();
  const tell = useTell();
  if (!mayWrite) return null;
  const path = { params: { path: { regulationId: id } } };
  if (archivedAt !== null) {
    return (
      <Button loading={restore.isPending} onClick={() => restore.mutate(path, { onSuccess: () => tell.done('已恢复'), onError: tell.problem })}>
        恢复
      </Button>
    );
  }
  const putAway = async () => {
    const sure = await confirm({
      title: `归档《${title}》？`,
      then: '归档后不再供新的考核选用，正在使用它的考核照常进行；以后可以恢复。',
      verb: '归档',
    });
    if (sure) archive.mutate(path, { onSuccess: () => tell.done('已归档'), onError: tell.problem });
  };
  const draft = versions.find(({ state }) => state === 'draft');
  const [newest] = versions;
  return (
    <>
      <Button loading={archive.isPending} onClick={putAway}>
        归档
      </Button>
      {draft && (
        <Link to={toEditor(draft.id)}>
          <Button type="primary">继续修改草稿</Button>
        </Link>
      )}
      {!draft && newest && <NewDraftButton regulationId={id} fromVersionId={newest.id} />}
    </>
  );
}
