import type { Regulation } from '@kaocheng/engine';
import type { House } from '../http/house.ts';
import { badField } from '../http/problems.ts';
import { openVersion } from '../regulations/index.ts';

/** The regulation of a published version that somebody chose. */
export async function publishedRegulation(house: House, versionId: number): Promise<Regulation> {
  const opened = await openVersion(house, versionId);
  if (!opened) throw badField('regulationVersionId', '没有这个版本的细则');
  if (opened.state !== 'published' || !opened.regulation) throw badField('regulationVersionId', '请选择已发布的细则版本');
  return opened.regulation;
}

/** The regulation of an assessment: was published when it was chosen, and does not change. */
export async function regulationOf(
  house: House,
  { regulation: { versionId } }: { readonly regulation: { readonly versionId: number } },
): Promise<Regulation> {
  const opened = await openVersion(house, versionId);
  if (!opened?.regulation) throw new Error(`version ${versionId} of a published regulation does not open`);
  return opened.regulation;
}
