import { printRange } from '../language/expression/range.ts';
import type { Example, ExampleRecord, FactDeclaration, RelativeDay } from '../language/regulation.ts';
import type { DescribedExample, DescribedFact } from './described.ts';

const KIND = { event: '事件', amount: '数值', 'yes-no': '是否', judgement: '评定', choice: '选项' } as const;
const REPORTER = { unit: '考核对象', assessor: '考核组', inspector: '督查', system: '系统' } as const;
const EVIDENCE = { required: '佐证必须', optional: '佐证可选', none: '免佐证' } as const;

/** One fact in words: what is recorded, by whom, with what proof. */
export const describeFact = (fact: FactDeclaration): DescribedFact => ({
  name: fact.name,
  kind: fact.kind,
  kindText: KIND[fact.kind],
  levels: fact.levels,
  unitOfMeasure: fact.unitOfMeasure ?? '',
  percent: fact.percent,
  range: fact.range ? printRange(fact.range) : '',
  reportedBy: fact.reportedBy,
  reportedByText: REPORTER[fact.reportedBy],
  evidence: fact.evidence,
  evidenceText: EVIDENCE[fact.evidence],
  every: fact.every ?? null,
  repeats: fact.repeats,
  remarks: remarks(fact),
  note: fact.note ?? '',
  clause: fact.clause,
  line: fact.place.line,
});

const dayText = ({ years, month, day }: RelativeDay): string => `${['上年', '当年', '次年'][years + 1] ?? ''} ${month} 月 ${day} 日`;

function remarks({ every, counted, sameNote, except, from }: FactDeclaration): string[] {
  const [first, last] = [counted?.from && `从${dayText(counted.from)}起`, counted?.to && `到${dayText(counted.to)}止`];
  return [
    ...(every ? [every === 'month' ? '每月填一次' : '每季填一次'] : []),
    ...(first || last ? [`计入的日期${[first, last].filter(Boolean).join('')}`] : []),
    ...(sameNote ? ['说明相同的算同一件，只按得分最多的一级计一次'] : []),
    ...(except.length > 0 ? [`说明相同、已记在${except.join('、')}里的不再计`] : []),
    ...(from ? ['记在下属单位名下的也计入'] : []),
  ];
}

/** A worked example in words. */
export const describeExample = ({ name, facts, expect, place }: Example): DescribedExample => ({
  name,
  line: place.line,
  facts: facts.map((record) => ({ unit: record.unit, fact: record.fact, text: recordText(record) })),
  expect: expect.map(({ unit, key, value }) => ({
    unit,
    key,
    value: typeof value === 'string' ? value : value.length > 0 ? value.join('、') : '无',
  })),
});

const recordText = ({ level, value, date, note }: ExampleRecord): string => [level, value, date, note].filter(Boolean).join(' ');
