import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { collect, isAmong, readPeriod, readWorkbookName } from './options.ts';
import type { Terminal } from './terminal.ts';
import { inChinese, usageProblem } from './usage.ts';
import { check } from './verbs/check.ts';
import { type ExplainOptions, explain } from './verbs/explain.ts';
import { facts } from './verbs/facts.ts';
import { bring, type ImportOptions } from './verbs/import.ts';
import { type IndicatorsOptions, indicators, readAsOf, readReading } from './verbs/indicators.ts';
import { readCaseCount, readSeed, readYear, type SampleOptions, sampleCases } from './verbs/sample-cases.ts';
import { type ScoreOptions, score } from './verbs/score.ts';
import { template } from './verbs/template.ts';
import { backup, doctor, newPassword, restore } from './verbs/upkeep.ts';

/** Exit codes: 0 well, 1 findings with errors, 2 a call that cannot be understood. */
const USAGE = 2;

const REGULATION = '细则文件（.md），或内置细则的名称：jiange、xianyang、chengdu';
const FACTS = '事实表，CSV 或 XLSX，可以有多个；列：单位、事项、级别、数值、日期、说明';
const UNITS = '单位表，CSV 或 XLSX；列：单位、名称、类型、分组、上级';
const unitsOption = () => new Option('-u, --units <文件>', UNITS).argParser(collect).default([], '');
const periodOption = () => new Option('--period <期间>', '考核期间：2026，或 "2026-01-01 至 2026-12-31"').argParser(readPeriod);
const jsonOption = () => new Option('--json', '输出 JSON');

const EXAMPLES = `
例子：
  kaocheng check chengdu
  kaocheng template chengdu -o 填报.xlsx
  kaocheng score chengdu 填报.xlsx
  kaocheng explain chengdu 填报.xlsx --unit 锦江区 --clause "第九条(四)"
  kaocheng sample-cases --cases 200000 --seed 1 -o 办件
  kaocheng indicators 办件 --signs --facts 系统事实.csv
  kaocheng import 办件 --unit 剑阁县

退出码：0 正常；1 有错误；2 命令写得不对。`;

/** Runs one call of `kaocheng` and gives its exit code. Never throws on what people write or hand in. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = build(terminal, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (reason) {
    if (!(reason instanceof CommanderError)) throw reason;
    if (reason.exitCode === 0) return 0;
    const verb = program.commands.find((command) => command.name() === args[0]);
    const help = `kaocheng ${verb ? `${verb.name()} ` : ''}--help`;
    terminal.err(`${usageProblem(reason)}\n用法见 ${help}\n`);
    return USAGE;
  }
}

function build(terminal: Terminal, done: (code: number) => void): Command {
  const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };
  const program = inChinese(new Command('kaocheng'))
    .description('考成：能运行的考核细则。检查细则、生成填报表、计分、说明理由。')
    .version(version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: () => undefined,
      getOutHelpWidth: () => 120,
      getErrHelpWidth: () => 120,
    });

  verb(program, 'check', '检查细则并运行其中的算例；有错误时退出码为 1')
    .addOption(jsonOption())
    .action(async (regulation: string, options: { json?: true }) => done(await check(terminal, regulation, options)));

  verb(program, 'facts', '列出细则要用的全部事项：种类、级别、范围、条款、由谁填报')
    .addOption(jsonOption())
    .action(async (regulation: string, options: { json?: true }) => done(await facts(terminal, regulation, options)));

  verb(program, 'template', '生成填报用的 Excel 工作簿，带下拉列表和批注')
    .requiredOption('-o, --output <文件>', '写到哪个文件（.xlsx）', readWorkbookName)
    .addOption(unitsOption())
    .action(async (regulation: string, options: { output: string; units: readonly string[] }) => {
      refuseOverwriting(program, options.output, [regulation, ...options.units]);
      done(await template(terminal, regulation, options));
    });

  verb(program, 'score', '按细则计分、排名、评选')
    .argument('<事实...>', FACTS)
    .addOption(unitsOption())
    .addOption(periodOption())
    .addOption(jsonOption().conflicts(['csv', 'output']))
    .addOption(new Option('--csv', '输出 CSV').conflicts(['output']))
    .addOption(new Option('-o, --output <文件>', '写成 Excel 工作簿（.xlsx）').argParser(readWorkbookName))
    .action(async (regulation: string, files: readonly string[], options: ScoreOptions) => {
      if (options.output !== undefined) refuseOverwriting(program, options.output, [regulation, ...files, ...options.units]);
      done(await score(terminal, regulation, files, options));
    });

  verb(program, 'explain', '说明一个单位的得分是怎么来的')
    .argument('<事实...>', FACTS)
    .requiredOption('--unit <单位>', '要说明的单位，写单位或名称')
    .option('--clause <条款>', '只说明一个条款，例如 "第九条(四)"，也可写规则标识')
    .addOption(unitsOption())
    .addOption(periodOption())
    .addOption(jsonOption())
    .action(async (regulation: string, files: readonly string[], options: ExplainOptions) =>
      done(await explain(terminal, regulation, files, options)),
    );

  inChinese(program.command('sample-cases'))
    .description('生成一年的示例办件：事项、办件、评价，和其中造假的答案')
    .requiredOption('-o, --output <文件夹>', '写到哪个文件夹')
    .option('--cases <件数>', '办件数', readCaseCount, 200_000)
    .option('--seed <种子>', '同一种子每次生成的内容都相同', readSeed, 1)
    .option('--year <年份>', '哪一年的办件', readYear, 2026)
    .option('--force', '覆盖文件夹里已有的文件')
    .action(async (options: SampleOptions) => done(await sampleCases(terminal, options)));

  inChinese(program.command('indicators'))
    .description('由办件、评价、事项目录计算各单位的指标')
    .argument('<文件夹>', '放着 cases、ratings、services、units（或 办件、评价、事项、单位）的 CSV 或 XLSX')
    .addOption(periodOption())
    .option('--as-of <日期>', '统计到哪一天，默认是最后一次受理的日子', readAsOf)
    .option('--reading <口径>', '改变口径：基本满意不算满意、缩短率按事项平均、网办率按事项；可以写多次', readReading, [])
    .option('--signs', '同时列出疑似虚假录入')
    .option('--facts <文件>', '把细则要由系统填报的事实写成 CSV，供 score 使用')
    .option('--for <细则>', '为哪个细则写事实', 'jiange')
    .option('--rejected <文件>', '把有错误的行和原因写成 CSV')
    .addOption(jsonOption())
    .action(async (folder: string, options: IndicatorsOptions) => done(await indicators(terminal, folder, options)));

  inChinese(program.command('import'))
    .description('把事项目录、办件、评价、投诉导入正在使用的数据库（同样的 DATA_DIR 或 DATABASE_URL；服务运行时也可以导入）')
    .argument('<文件夹>', '放着 services、cases、ratings、complaints（或 事项、办件、评价、投诉）的 CSV 或 XLSX')
    .option('--unit <单位>', '是哪个单位的（含下属），写全称；只有一个最上级单位时可以不写')
    .option('--all-or-nothing', '有一行错误就一行也不导入')
    .action(async (folder: string, options: ImportOptions) => done(await bring(terminal, folder, options)));

  inChinese(program.command('backup'))
    .description('备份：把全部数据和佐证材料写成一个文件；服务运行时也可以备份')
    .argument('<文件>', '写到哪个文件（.tar.gz），不会覆盖已有的文件')
    .action(async (file: string) => done(await backup(terminal, file)));

  inChinese(program.command('restore'))
    .description('恢复：把备份装入一个空的数据库；已有数据时拒绝')
    .argument('<文件>', '由 backup 写成的文件')
    .action(async (file: string) => done(await restore(terminal, file)));

  inChinese(program.command('doctor'))
    .description('体检：检查数据库、细则、佐证材料和审计日志；有异常时退出码为 1')
    .action(async () => done(await doctor(terminal)));

  inChinese(program.command('new-password'))
    .description('管理员忘记密码时：生成一次性链接，用它设置新密码')
    .argument('<账号>', '登录用的账号名')
    .action(async (login: string) => done(await newPassword(terminal, login)));
  return program;
}

const verb = (program: Command, name: string, description: string): Command =>
  inChinese(program.command(name)).description(description).argument('<细则>', REGULATION);

function refuseOverwriting(program: Command, output: string, read: readonly string[]): void {
  if (isAmong(output, read)) program.error(`要写的文件"${output}"正是要读的文件，请换一个文件名`);
}
