import type { paths } from '../api/generated/schema';

export type Entry = paths['/api/v1/audit']['get']['responses'][200]['content']['application/json']['items'][number];
export type EntryDetail = paths['/api/v1/audit/{entryId}']['get']['responses'][200]['content']['application/json'];
export type Verdict = paths['/api/v1/audit/verify']['post']['responses'][200]['content']['application/json'];
