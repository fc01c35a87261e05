import type { CalendarWatcher } from '../../calendars/index.ts';
import type { ServiceWatcher } from '../../services/index.ts';
import { insertRecount } from './table.ts';

/** What makes cases be read again; written down in the transaction of the change itself, so that none is forgotten. */

export const recountForCalendar: CalendarWatcher = (tx, { year, from, to }, actor, at) =>
  insertRecount(tx, { cause: 'calendar', year, from_day: from, to_day: to, service_ids: [], actor_name: actor.name, created_at: at });

export const recountForServices: ServiceWatcher = (tx, serviceIds, actor, at) =>
  insertRecount(tx, {
    cause: 'services',
    year: null,
    from_day: null,
    to_day: null,
    service_ids: [...serviceIds],
    actor_name: actor.name,
    created_at: at,
  });
