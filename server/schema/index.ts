import type { Migration } from 'kysely';
import type { AssessmentRow, AssessmentStageRow, AssessmentUnitRow, AssignmentRow, ExclusionRow, StageMoveRow } from './assessments.ts';
import type { AuditEntryRow, AuditHeadRow } from './audit.ts';
import type { YearTableRow } from './calendars.ts';
import type {
  CaseCellRow,
  CaseEditRow,
  CaseImportRow,
  CaseRejectRow,
  CaseTableRow,
  ComplaintTableRow,
  OpenCaseRow,
  RatingTableRow,
} from './cases.ts';
import type { EvidenceRow, FactEvidenceRow } from './evidence.ts';
import type { FactEventRow, FactRevisionRow, FactRow, OverrideRow, SelfReportRow } from './facts.ts';
import { people } from './migrations/0001-people.ts';
import { units } from './migrations/0002-units.ts';
import { regulations } from './migrations/0003-regulations.ts';
import { assessments } from './migrations/0004-assessments.ts';
import { audit } from './migrations/0005-audit.ts';
import { auditHead } from './migrations/0006-audit-head.ts';
import { facts } from './migrations/0007-facts.ts';
import { evidence } from './migrations/0008-evidence.ts';
import { results } from './migrations/0009-results.ts';
import { waitingIdentities } from './migrations/0010-waiting-identities.ts';
import { assessmentTitles } from './migrations/0011-assessment-titles.ts';
import { yearTables } from './migrations/0012-year-tables.ts';
import { services } from './migrations/0013-services.ts';
import { cases } from './migrations/0014-cases.ts';
import { ratings } from './migrations/0015-ratings.ts';
import { watch } from './migrations/0016-watch.ts';
import { signs } from './migrations/0017-signs.ts';
import { caseChanges } from './migrations/0018-case-changes.ts';
import { caseStaging } from './migrations/0019-case-staging.ts';
import { factRevision } from './migrations/0020-fact-revision.ts';
import { marketDays } from './migrations/0021-market-days.ts';
import { caseEdits } from './migrations/0022-case-edits.ts';
import type { AccountRow, GrantRow, OneTimeLinkRow, SessionRow, TokenRow, WaitingIdentityRow } from './people.ts';
import type { RegulationRow, RegulationVersionRow } from './regulations.ts';
import type { DecisionRow, SealRow } from './results.ts';
import type { ServiceRow } from './services.ts';
import type { SignRunRow, SuspicionCaseRow, SuspicionEventRow, SuspicionRow } from './signs.ts';
import type { UnitEventRow, UnitRow } from './units.ts';
import type { CaseRecountRow, FeedRow, SupervisionEventRow, SupervisionRow, WebhookDeliveryRow, WebhookRow, WebhookToldRow } from './watch.ts';

/** The database as the program sees it. */
export interface Database {
  accounts: AccountRow;
  grants: GrantRow;
  sessions: SessionRow;
  tokens: TokenRow;
  one_time_links: OneTimeLinkRow;
  waiting_identities: WaitingIdentityRow;
  units: UnitRow;
  unit_events: UnitEventRow;
  regulations: RegulationRow;
  regulation_versions: RegulationVersionRow;
  assessments: AssessmentRow;
  assessment_units: AssessmentUnitRow;
  assessment_exclusions: ExclusionRow;
  assessment_stages: AssessmentStageRow;
  stage_moves: StageMoveRow;
  assignments: AssignmentRow;
  audit_entries: AuditEntryRow;
  audit_head: AuditHeadRow;
  facts: FactRow;
  fact_events: FactEventRow;
  fact_revisions: FactRevisionRow;
  self_reports: SelfReportRow;
  overrides: OverrideRow;
  evidence: EvidenceRow;
  fact_evidence: FactEvidenceRow;
  seals: SealRow;
  decisions: DecisionRow;
  year_tables: YearTableRow;
  services: ServiceRow;
  cases: CaseTableRow;
  case_cells: CaseCellRow;
  open_cases: OpenCaseRow;
  ratings: RatingTableRow;
  complaints: ComplaintTableRow;
  case_imports: CaseImportRow;
  case_import_rejects: CaseRejectRow;
  case_import_edits: CaseEditRow;
  sign_runs: SignRunRow;
  suspicions: SuspicionRow;
  suspicion_cases: SuspicionCaseRow;
  suspicion_events: SuspicionEventRow;
  case_recounts: CaseRecountRow;
  supervisions: SupervisionRow;
  supervision_events: SupervisionEventRow;
  feeds: FeedRow;
  webhooks: WebhookRow;
  webhook_told: WebhookToldRow;
  webhook_deliveries: WebhookDeliveryRow;
}

/** In order; a migration that has run anywhere is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-units': units,
  '0003-regulations': regulations,
  '0004-assessments': assessments,
  '0005-audit': audit,
  '0006-audit-head': auditHead,
  '0007-facts': facts,
  '0008-evidence': evidence,
  '0009-results': results,
  '0010-waiting-identities': waitingIdentities,
  '0011-assessment-titles': assessmentTitles,
  '0012-year-tables': yearTables,
  '0013-services': services,
  '0014-cases': cases,
  '0015-ratings': ratings,
  '0016-watch': watch,
  '0017-signs': signs,
  '0018-case-changes': caseChanges,
  '0019-case-staging': caseStaging,
  '0020-fact-revision': factRevision,
  '0021-market-days': marketDays,
  '0022-case-edits': caseEdits,
};

/** Tables that grow with facts and cases; the rules for distributed PostgreSQL hold for them (docs/store.md). */
export const LARGE_TABLES: readonly string[] = [
  'facts',
  'fact_events',
  'self_reports',
  'overrides',
  'evidence',
  'fact_evidence',
  'cases',
  'case_cells',
  'open_cases',
  'ratings',
  'complaints',
];
