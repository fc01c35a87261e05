import type { Command, CommanderError } from 'commander';
import stringWidth from 'string-width';

/** Commander's own words in Chinese: the titles of help, and what is wrong with a call. */

const TITLES: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' };

/** Puts the help of a command, and of those made from it afterwards, into Chinese. */
export function inChinese(command: Command): Command {
  return command
    .configureHelp({
      displayWidth: (text) => stringWidth(text),
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: (text) => text.replace('[options]', '[选项]').replace('[command]', '[命令]'),
      subcommandTerm: (each) =>
        `${each.name()} ${each.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`).join(' ')}`.trimEnd(),
    })
    .helpOption('-h, --help', '显示帮助');
}

/** Names that an English message of commander quotes. */
const quoted = (message: string): string[] => [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);

/** What is wrong with a call, in Chinese. */
export function usageProblem({ code, message }: CommanderError): string {
  const [first = '', second = ''] = quoted(message);
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  const advice = meant ? `，是否想写 ${meant.replaceAll(', ', '、')}？` : '';
  switch (code) {
    case 'commander.missingArgument':
      return `缺少参数 ${first}`;
    case 'commander.optionMissingArgument':
      return `选项 ${first} 后面缺少内容`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项 ${first}`;
    case 'commander.conflictingOption':
      return `选项 ${first} 与 ${second} 不能同时使用`;
    case 'commander.unknownOption':
      return `不认识选项 ${first}${advice}`;
    case 'commander.unknownCommand':
      return `不认识命令 ${first}${advice}`;
    case 'commander.excessArguments':
      return `参数太多：${/got (\d+)/.exec(message)?.[1] ?? ''} 个，只要 ${/Expected (\d+)/.exec(message)?.[1] ?? ''} 个`;
    case 'commander.invalidArgument':
      return `选项 ${first} 的内容"${second}"不对：${message.split('is invalid. ')[1] ?? ''}`;
    default:
      return message.replace(/^error: /, '');
  }
}
