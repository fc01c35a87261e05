import type { DescribedFact, DescribedRegulation } from '@kaocheng/engine';

/** A worked example to begin with: one unit, the first facts, and a total to be corrected by what the check says. */
export function exampleBlock({ unitKinds, groups, facts }: DescribedRegulation): string {
  const unit = groups[0]?.name ?? unitKinds[0] ?? '';
  const records = facts.slice(0, 3).map((fact) => `${fact.name}: ${sample(fact)}`);
  return [
    '```算例',
    '名称: 写明这一例说明什么',
    `单位: { 甲: ${unit} }`,
    '事实:',
    `  甲: { ${records.join(', ')} }`,
    '结果:',
    '  甲: { 总分: 0 }',
    '```',
  ].join('\n');
}

function sample({ kind, levels, percent }: DescribedFact): string {
  const [level] = levels;
  switch (kind) {
    case 'event':
      return level ? `{ 级别: ${level}, 次: 1 }` : '1';
    case 'yes-no':
      return '是';
    case 'choice':
      return level ?? '1';
    case 'amount':
      return percent ? '100%' : '1';
    case 'judgement':
      return '1';
  }
}
