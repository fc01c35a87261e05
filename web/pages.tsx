import { accountPages } from './accounts/pages.ts';
import { assessmentPages } from './assessments/pages.ts';
import { auditPages } from './audit/pages.ts';
import { calendarPages } from './calendars/pages.ts';
import { casePages } from './cases/pages.ts';
import { evidencePages } from './evidence/pages.ts';
import { factPages } from './facts/pages.ts';
import { feedingPages } from './feeding/pages.ts';
import { homePages } from './home/pages.ts';
import { publicPages } from './public-page/pages.ts';
import { regulationPages } from './regulations/pages.ts';
import { resultPages } from './results/pages.ts';
import { reviewPages } from './reviews/pages.ts';
import { sealPages } from './seals/pages.ts';
import { servicePages } from './services/pages.ts';
import { sessionPages } from './sessions/pages.ts';
import type { Page } from './shell/page.ts';
import { signPages } from './signs/pages.ts';
import { unitPages } from './units/pages.ts';
import { watchPages } from './watch/pages.ts';
import { whatIfPages } from './whatif/pages.ts';

/** The form of the dialog that renews an ended session. */
export const loadSignInForm = async () => ({ default: (await import('./sessions/SignInForm.tsx')).SignInForm });

/** Every page of the application. A topic adds one line; docs/web.md says how. */
export const PAGES: readonly Page[] = [
  ...homePages,
  ...assessmentPages,
  ...factPages,
  ...feedingPages,
  ...evidencePages,
  ...reviewPages,
  ...resultPages,
  ...sealPages,
  ...whatIfPages,
  ...regulationPages,
  ...casePages,
  ...watchPages,
  ...servicePages,
  ...signPages,
  ...unitPages,
  ...calendarPages,
  ...accountPages,
  ...auditPages,
  ...sessionPages,
  ...publicPages,
];
