import { api } from '../api/index.ts';

/** A published version of a regulation, to choose from. */
export interface PublishedVersion {
  readonly value: number;
  /** `成都市…年度考核（第 2 版）` */
  readonly label: string;
  readonly regulationId: number;
  readonly title: string;
  readonly number: number;
  readonly publishedAt: string | null;
  /** The newest of its regulation. */
  readonly newest: boolean;
}

/** Every published version of the library, the newest of each regulation first. */
export function usePublishedVersions(): readonly PublishedVersion[] {
  return versionsOf(usePublished().data?.items);
}

export const usePublished = () => api.useQuery('get', '/api/v1/regulations', { params: { query: { state: 'published', size: 200 } } });

interface Listed {
  readonly id: number;
  readonly title: string;
  readonly versions: readonly {
    readonly id: number;
    readonly number: number;
    readonly state: 'draft' | 'published';
    readonly publishedAt: string | null;
  }[];
}

export function versionsOf(regulations: readonly Listed[] = []): PublishedVersion[] {
  return regulations.flatMap(({ id: regulationId, title, versions }) => {
    const published = versions.filter(({ state }) => state === 'published').sort((one, other) => other.number - one.number);
    return published.map(({ id, number, publishedAt }, place) => ({
      value: id,
      label: `${title}（第 ${number} 版）`,
      regulationId,
      title,
      number,
      publishedAt,
      newest: place === 0,
    }));
  });
}
