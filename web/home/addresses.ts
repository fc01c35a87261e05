import type { Target } from './types.ts';

/** Where a to-do or a piece of news leads. */
export function addressOf({ topic, id, part }: Target): string {
  switch (topic) {
    case 'regulations':
      return part === undefined ? `/regulations${id === undefined ? '' : `/${id}`}` : `/regulation-versions/${part}`;
    case 'accounts':
      return part === 'unopened' ? '/accounts?state=unopened' : '/accounts';
    case 'facts':
      return id === undefined ? '/facts' : `/assessments/${id}/facts`;
    case 'signs':
      return id === undefined ? `/signs${part === undefined ? '' : `?state=${part}`}` : `/signs/${id}`;
    case 'results':
      return id === undefined ? '/assessments' : `/assessments/${id}/standings`;
    case 'assessments':
      return id === undefined ? '/assessments' : `/assessments/${id}${part === undefined ? '' : `/${part}`}`;
    case 'watch':
      return part === undefined ? '/watch' : `/watch?kind=${part}`;
    case 'cases':
      return part === 'waiting' ? '/case-imports?origin=folder&state=uploaded' : '/cases';
    default:
      return id === undefined ? `/${topic}` : `/${topic}/${id}`;
  }
}
