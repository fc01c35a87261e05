import { useParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, EmptyState } from '../../shared/index.ts';
import { NewDraftButton } from '../library/NewDraftButton.tsx';
import { Workplace } from './Workplace.tsx';

/** Where a draft is written. The text is read once; from then on the editor has it. */
export default function EditorPage() {
  const { versionId } = useParams();
  const query = api.useQuery(
    'get',
    '/api/v1/regulation-versions/{versionId}',
    { params: { path: { versionId: Number(versionId) } } },
    { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: 'always', refetchOnWindowFocus: false },
  );
  if (query.isFetching && !query.isFetchedAfterMount)
    return <Answer query={{ data: undefined, error: undefined, refetch: query.refetch }}>{() => null}</Answer>;
  return (
    <Answer query={query}>
      {(version) =>
        version.state === 'draft' ? (
          <Workplace key={version.id} version={version} />
        ) : (
          <EmptyState wholePage title={`第 ${version.number} 版已经发布，不能再改`} next="要改，就从它起草一个新版本。">
            <NewDraftButton regulationId={version.regulationId} fromVersionId={version.id} />
          </EmptyState>
        )
      }
    </Answer>
  );
}
