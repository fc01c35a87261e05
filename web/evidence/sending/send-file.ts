import { client, fileIn, Problem, type Sending } from '../../api/index.ts';
import { apiOf } from '../addresses.ts';
import type { EvidenceFile, Place } from '../types.ts';
import { fingerprint } from './fingerprint.ts';
import { sendInPieces } from './pieces.ts';

const MEBIBYTE = 1024 * 1024;
/** Below this, a file goes in one go; above, piece by piece. */
const ONE_GO = 6 * MEBIBYTE;

const ALL = '/api/v1/assessments/{assessmentId}/units/{unitId}/evidence';

/** Makes a file proof of a unit, and of a fact where there is one: by what is there already, in one go, or piece by piece. */
export async function sendFile(place: Place, file: File, factId: number | undefined, sending: Sending): Promise<EvidenceFile> {
  const path = { assessmentId: place.assessmentId, unitId: place.unitId };
  const backs = factId === undefined ? {} : { factId };
  const { signal } = sending;
  const hash = await fingerprint(file);
  signal.throwIfAborted?.();
  if (hash) {
    const { data } = await client.POST(`${ALL}/known`, { params: { path }, body: { hash, size: file.size, name: file.name, ...backs }, signal });
    if (data?.file) return data.file;
  }
  if (file.size <= ONE_GO) {
    const { data } = await client.POST(ALL, { params: { path, query: backs }, ...fileIn(file, sending), body: { file: [file.name] } });
    return present(data?.added[0]);
  }
  const uploadId = await sendInPieces(file, `${apiOf(place)}/uploads`, sending);
  const { data } = await client.POST(`${ALL}/uploads/{uploadId}/finish`, {
    params: { path: { ...path, uploadId } },
    body: { ...backs, ...(hash && { hash }) },
    signal,
  });
  return present(data);
}

export async function linkFile(place: Place, evidenceId: number, factId: number): Promise<EvidenceFile> {
  const path = { assessmentId: place.assessmentId, unitId: place.unitId, evidenceId, factId };
  const { data } = await client.PUT(`${ALL}/{evidenceId}/facts/{factId}`, { params: { path } });
  return present(data);
}

function present(file: EvidenceFile | undefined): EvidenceFile {
  if (!file) throw new Problem({ code: 'internal', title: '系统出错', detail: '服务器没有说明文件是否保存，请刷新后查看' });
  return file;
}
