/**
 * The same indicators in SQL, written independently of casework from the same rules: limits in working days or calendar days from the day after
 * acceptance, stopped days taken out, limits that end on rest days moved on, one extension. `w[i]` is the number of working days before day i,
 * `d[p]` the day of working day number p; both come as variables, so that they are constants to the planner.
 */

const W = (day: string): string => `getvariable('w')[(${day}) - getvariable('first') + 1]`;
const D = (position: string): string => `getvariable('d')[(${position}) + 1]`;
const nextWorking = (day: string): string => D(W(day));

const readCsv = (file: string, text: readonly string[]): string =>
  `read_csv('${file}', header = true, delim = ',', types = {${text.map((name) => `'${name}': 'VARCHAR'`).join(', ')}})`;

/** Sums by unit over all cases of a folder made by `sample-cases`; days are numbers since 1970-01-01. */
export const caseSums = (folder: string, asOf: number): string => `
with raw as (
  select 单位 as unit, 办理渠道 as channel, 现场办结 as spot, 抽查结果 as checked, 延期工作日 as extension,
    s.amount, s.kind, s.statutory, s.statutory_kind,
    ${day('受理时间')} as a, ${day('办结时间')} as c, ${day('送达时间')} as delivered,
    ${day('延期申请时间')} as asked,
    coalesce(${day('补正告知时间')}, ${day('特别程序申请时间')}) as pf,
    coalesce(${day('补正受理时间')}, ${day('特别程序结果时间')}) as pt
  from ${readCsv(`${folder}/cases.csv`, ['办件编号', '实施编码', '证件号码', '并联编号', '抽查结果'])} cases
  join (
    select 实施编码 as code, 承诺时限 as amount, 承诺时限单位 as kind, 法定时限 as statutory, 法定时限单位 as statutory_kind
    from ${readCsv(`${folder}/services.csv`, ['实施编码'])}
  ) s on s.code = cases.实施编码
), base as (
  select *, ${dueOf('amount')} as due0 from raw
), clocked as (
  select *,
    case when extension is null or due0 is null or (asked is not null and asked > due0) then due0
      when kind = '工作日' then ${dueOf('amount + extension')}
      else ${D(`${W('due0 + 1')} + extension - 1`)} end as due,
    ${W('c + 1')} - ${W('a + 1')}
      - case when pf is not null and least(coalesce(pt, c + 1), c + 1) > greatest(pf, a + 1)
          then ${W('least(coalesce(pt, c + 1), c + 1)')} - ${W('greatest(pf, a + 1)')} else 0 end as used,
    case when statutory_kind = '工作日' then statutory else ${W('a + statutory + 1')} - ${W('a + 1')} end as legal
  from base
)
select unit,
  count(*) as accepted,
  count(c) as closed,
  count(*) filter (c < due) as closedEarly,
  count(*) filter (c is not null and spot = '是') as closedOnSpot,
  count(*) filter (c is not null and spot is not null) as spotKnown,
  count(*) filter (c is not null and channel = '网上') as closedOnline,
  count(*) filter (c is not null and checked is not null) as sampled,
  count(*) filter (c is not null and checked = '合格') as samplePassed,
  sum(used) filter (c is not null and legal > 0) as usedDays,
  sum(legal) filter (c is not null and legal > 0) as statutoryDays,
  count(*) filter (delivered > ${D(`${W('c + 1')} + 9`)}) as deliveredLate,
  count(*) filter (c is not null and due is not null) as due,
  count(*) filter (c <= due) as dueOnTime,
  count(*) filter (c > due) as dueLate,
  count(*) filter (c is null and due <= ${asOf}) as openDue
from clocked group by unit order by unit`;

export const ratingSums = (folder: string): string => `
select 单位 as unit,
  count(*) filter (评价等级 = '非常满意') as level5, count(*) filter (评价等级 = '满意') as level4, count(*) filter (评价等级 = '基本满意') as level3,
  count(*) filter (评价等级 = '不满意') as level2, count(*) filter (评价等级 = '非常不满意') as level1
from ${readCsv(`${folder}/ratings.csv`, ['办件编号', '实施编码'])} group by 单位 order by 单位`;

function day(column: string): string {
  return `(${column}::date - date '1970-01-01')`;
}

/** The due day of a limit of `amount` in the row's own unit; null while the clock stands. */
function dueOf(amount: string): string {
  const begin = `a + case when ${amount} > 0 then 1 else 0 end`;
  const rest = `greatest(${amount} - 1, 0)`;
  const position = `${W(begin)} + ${rest}`;
  const end = `${begin} + ${rest}`;
  return `case when kind = '工作日' then
      case when pf is null or ${position} < ${W('pf')} then ${D(position)}
        when pt is null then null
        else ${D(`${position} + greatest(0, ${W('pt')} - greatest(${W('pf')}, ${W(begin)}))`)} end
    else
      case when pf is null or (${end} < pf and ${nextWorking(end)} < pf) then ${nextWorking(end)}
        when pt is null then null
        when ${end} >= pf then ${nextWorking(`${end} + greatest(0, pt - greatest(pf, ${begin}))`)}
        when ${nextWorking(end)} < pt then ${nextWorking('pt')}
        else ${nextWorking(end)} end
    end`;
}
