import { useParams } from 'react-router';
import { api } from '../../api/index.ts';
import { Answer, PageHeader } from '../../shared/index.ts';
import { useShelf } from '../shelf.ts';
import { Files } from './Files.tsx';
import { UploadHere } from './UploadHere.tsx';

/** All files of a unit in an assessment: what there is, what each backs, what nobody uses. */
export default function EvidencePage() {
  const params = useParams();
  const place = { assessmentId: Number(params.assessmentId), unitId: Number(params.unitId) };
  const shelf = useShelf(place);
  const form = api.useQuery('get', '/api/v1/assessments/{assessmentId}/units/{unitId}/form', { params: { path: place } });
  return (
    <Answer query={form}>
      {({ unitName, title, stageName }) => (
        <>
          <PageHeader title={`${unitName} · 佐证材料`} intro={`${title} · ${stageName}阶段。同一个文件可以用于多条记录，不必重复上传。`} />
          {shelf.data?.mayAdd && <UploadHere place={place} shelf={shelf.data} />}
          <Files place={place} />
        </>
      )}
    </Answer>
  );
}
