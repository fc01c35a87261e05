import { accountRoutes, accountTodos } from './accounts/index.ts';
import { assessmentRoutes, assessmentTodos, type StageCheck } from './assessments/index.ts';
import { auditRoutes } from './audit/index.ts';
import { type CalendarWatcher, calendarRoutes } from './calendars/index.ts';
import { caseRoutes, type FileWatcher, folderTodos, recountForCalendar, recountForServices } from './cases/index.ts';
import { evidenceCounts, evidenceRoutes } from './evidence/index.ts';
import { factCounts, factRoutes, factStageCheck, factTodos } from './facts/index.ts';
import { feedingRoutes, feedingTodos } from './feeding/index.ts';
import { homeRoutes, type TodoProvider } from './home/index.ts';
import type { App } from './http/frame.ts';
import type { House } from './http/house.ts';
import { regulationRoutes, regulationTodos } from './regulations/index.ts';
import { resultRoutes, resultTodos } from './results/index.ts';
import { reviewRoutes, reviewTodos } from './reviews/index.ts';
import { sealRoutes, sealStageCheck, sealTodos } from './seals/index.ts';
import { type ServiceWatcher, serviceRoutes } from './services/index.ts';
import { setupRoutes } from './setup/index.ts';
import { signInRoutes } from './sign-in/index.ts';
import { signRoutes, signTodos, watchFile } from './signs/index.ts';
import { tokenRoutes } from './tokens/index.ts';
import { unitRoutes, unitTodos } from './units/index.ts';
import { watchRoutes, watchTodos } from './watch/index.ts';
import { whatIfRoutes } from './whatif/index.ts';

/** A topic puts its routes on the API. */
export type Topic = (app: App, house: House) => Promise<void>;

/** What each topic has to say before an assessment enters its next stage. */
const STAGE_CHECKS: readonly StageCheck[] = [factStageCheck, sealStageCheck];

/** What each topic knows that somebody has to do. */
const TODO_PROVIDERS: readonly TodoProvider[] = [
  assessmentTodos(STAGE_CHECKS),
  factTodos,
  feedingTodos,
  reviewTodos,
  sealTodos,
  resultTodos,
  regulationTodos,
  signTodos,
  watchTodos,
  accountTodos,
  unitTodos,
  folderTodos,
];

/** What happens elsewhere when days or limits change. */
const CALENDAR_WATCHERS: readonly CalendarWatcher[] = [recountForCalendar];
const SERVICE_WATCHERS: readonly ServiceWatcher[] = [recountForServices];

/** What looks at files of cases before they are thrown away. */
const FILE_WATCHERS: readonly FileWatcher[] = [watchFile];

/** Every topic of the API, one line each. */
export const TOPICS: readonly Topic[] = [
  homeRoutes(TODO_PROVIDERS),
  signInRoutes,
  setupRoutes,
  accountRoutes,
  tokenRoutes,
  unitRoutes,
  regulationRoutes,
  assessmentRoutes(STAGE_CHECKS, factCounts),
  factRoutes(evidenceCounts),
  feedingRoutes,
  evidenceRoutes,
  reviewRoutes(evidenceCounts),
  resultRoutes(evidenceCounts),
  sealRoutes,
  whatIfRoutes,
  caseRoutes(FILE_WATCHERS),
  watchRoutes,
  serviceRoutes(SERVICE_WATCHERS),
  signRoutes,
  calendarRoutes(CALENDAR_WATCHERS),
  auditRoutes,
];
