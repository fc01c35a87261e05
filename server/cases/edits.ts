import { APPLICANTS, type Case, CHANNELS, type HEADINGS, headingOf, momentText, NONE, OUTCOMES, SAMPLES, wordFor } from '@kaocheng/casework';

/** One item of a case that a file has changed, in words; '' for what is not there. */
export interface Edit {
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

type Item = keyof (typeof HEADINGS)['cases'];
type Told = (one: Case, serviceName: (id: number) => string) => string;

const moment = (value: number): string => (value === NONE ? '' : momentText(value));
const spans = ({ pauses }: Case, kind: Case['pauses'][number]['kind']): string =>
  pauses
    .filter((pause) => pause.kind === kind)
    .map(({ from, to }) => `${moment(from)} 至 ${moment(to) || '未结束'}`)
    .join('；');

/** What is told of a case, item by item. Both cases have ids for unit and service. */
const ITEMS: Readonly<Partial<Record<Item, Told>>> = {
  service: ({ service }, serviceName) => serviceName(service),
  applicant: ({ applicant }) => wordFor(APPLICANTS, applicant),
  channel: ({ channel }) => wordFor(CHANNELS, channel),
  accepted: ({ accepted }) => moment(accepted),
  statedDue: ({ statedDue }) => moment(statedDue),
  correctionFrom: (one) => spans(one, 'correction'),
  specialFrom: (one) => spans(one, 'special'),
  extensionAsked: ({ extensionAsked }) => moment(extensionAsked),
  extensionDays: ({ extensionDays }) => (extensionDays === 0 ? '' : String(extensionDays)),
  closed: ({ closed }) => moment(closed),
  delivered: ({ delivered }) => moment(delivered),
  outcome: ({ outcome }) => wordFor(OUTCOMES, outcome),
  entered: ({ entered }) => moment(entered),
  onSpot: ({ onSpot }) => (onSpot === undefined ? '' : onSpot ? '是' : '否'),
  parallelGroup: ({ parallelGroup }) => parallelGroup,
  sample: ({ sample }) => wordFor(SAMPLES, sample),
};

export const editsOf = (before: Case, after: Case, serviceName: (id: number) => string): Edit[] =>
  Object.entries(ITEMS).flatMap(([item, told]) => {
    const [was, is] = [told(before, serviceName), told(after, serviceName)];
    return was === is ? [] : [{ item: headingOf('cases', item as Item), before: was, after: is }];
  });
