import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { daysBetween } from '../../shared/index.ts';
import type { PlannedDays } from '../types.ts';
import { PLANNED_STAGES, STAGES } from '../words.ts';
import css from './StageDays.module.css';

interface StageDaysProps {
  readonly id?: string;
  readonly value?: readonly PlannedDays[];
  readonly onChange?: (stages: PlannedDays[]) => void;
  /** Puts days in as such years usually go. */
  readonly onPropose?: () => void;
  readonly proposing?: boolean;
}

type Stage = PlannedDays['stage'];

/** First and last day of each stage. A stage without days is simply not planned yet. */
export function StageDays({ id, value = [], onChange, onPropose, proposing = false }: StageDaysProps) {
  const put = (stage: Stage, days: Pick<PlannedDays, 'startsOn' | 'endsOn'> | undefined) => {
    const others = value.filter((one) => one.stage !== stage);
    const all = days ? [...others, { stage, ...days }] : others;
    onChange?.(PLANNED_STAGES.flatMap((one) => all.filter((planned) => planned.stage === one)));
  };
  return (
    <div id={id} className={css.days}>
      {onPropose && (
        <Button className={`${css.propose}`} onClick={onPropose} loading={proposing}>
          按考核期间建议日期
        </Button>
      )}
      {PLANNED_STAGES.map((stage, place) => {
        const planned = value.find((one) => one.stage === stage);
        const before = PLANNED_STAGES.slice(0, place)
          .flatMap((one) => value.filter((other) => other.stage === one))
          .at(-1);
        return <StageRow key={stage} stage={stage} planned={planned} before={before} onChange={(days) => put(stage, days)} />;
      })}
    </div>
  );
}

interface StageRowProps {
  readonly stage: Stage;
  readonly planned: PlannedDays | undefined;
  readonly before: PlannedDays | undefined;
  readonly onChange: (days: Pick<PlannedDays, 'startsOn' | 'endsOn'> | undefined) => void;
}

function StageRow({ stage, planned, before, onChange }: StageRowProps) {
  const fault = planned && faultOf(planned, before);
  return (
    <fieldset className={css.row}>
      <legend className="heard-only">{STAGES[stage]}</legend>
      <span className={css.name} aria-hidden="true">
        {STAGES[stage]}
      </span>
      <DatePicker
        aria-label={`${STAGES[stage]}首日`}
        placeholder="首日"
        value={planned ? dayjs(planned.startsOn) : null}
        onChange={(day) => onChange(day ? moved(planned, day.format(DAY)) : undefined)}
      />
      <span aria-hidden="true">至</span>
      <DatePicker
        aria-label={`${STAGES[stage]}末日`}
        placeholder="末日"
        value={planned ? dayjs(planned.endsOn) : null}
        onChange={(day) => onChange(day ? { startsOn: planned?.startsOn ?? day.format(DAY), endsOn: day.format(DAY) } : undefined)}
      />
      <span className={fault ? css.fault : css.length} role={fault ? 'alert' : undefined}>
        {fault ?? (planned && `${daysBetween(planned.startsOn, planned.endsOn) + 1} 天`)}
      </span>
    </fieldset>
  );
}

const DAY = 'YYYY-MM-DD';

/** A new first day; the last day stays behind it. */
const moved = (planned: PlannedDays | undefined, startsOn: string) => ({
  startsOn,
  endsOn: planned && planned.endsOn >= startsOn ? planned.endsOn : startsOn,
});

function faultOf({ startsOn, endsOn }: PlannedDays, before: PlannedDays | undefined): string | undefined {
  if (endsOn < startsOn) return '末日早于首日';
  return before && startsOn < before.startsOn ? `早于${STAGES[before.stage]}` : undefined;
}

/** Whether the days can be saved. */
export const daysInOrder = (stages: readonly PlannedDays[]): boolean =>
  stages.every((planned, place) => faultOf(planned, stages[place - 1]) === undefined);
