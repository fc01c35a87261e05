import { showAgo, showTime } from '../../shared/index.ts';
import type { Version } from '../record.ts';

type Told = Pick<Version, 'state' | 'publishedAt' | 'publishedBy' | 'createdBy' | 'updatedAt' | 'note'>;

/** Who did what to a version, and when. */
export function published({ state, publishedAt, publishedBy, createdBy, updatedAt, note }: Told): string {
  const who =
    state === 'published' ? `${publishedBy ?? '系统'}发布于 ${showTime(publishedAt)}` : `${createdBy ?? '系统'}起草，${showAgo(updatedAt)}保存`;
  return note ? `${who}。${note}` : who;
}
