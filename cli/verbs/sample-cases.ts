import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE_FILES as FILES, sampleCases as generate, type SampleFile } from '@kaocheng/casework';
import { InvalidArgumentError } from 'commander';
import { error, exitCode, printBeside, type Report } from '../findings.ts';
import type { Terminal } from '../terminal.ts';

export interface SampleOptions {
  readonly cases: number;
  readonly seed: number;
  readonly year: number;
  readonly output: string;
  readonly force?: true;
}

const whole = (text: string, low: number, high: number): number => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= low && value <= high)) throw new InvalidArgumentError(`请写 ${low} 到 ${high.toLocaleString('en-US')} 的整数`);
  return value;
};
export const readCaseCount = (text: string): number => whole(text, 1, 100_000_000);
export const readSeed = (text: string): number => whole(text, 0, 999_999_999);
export const readYear = (text: string): number => whole(text, 2011, 2098);

/** `sample-cases`: a year of made-up cases, with the key of the false ones among them. The files come whole or not at all. */
export async function sampleCases(terminal: Terminal, options: SampleOptions): Promise<number> {
  const refused = await refusal(options);
  if (refused) {
    printBeside([refused], terminal);
    return exitCode([refused]);
  }
  const draft = (file: string): string => join(options.output, `.${file}.${process.pid}.tmp`);
  const streams = new Map<SampleFile, WriteStream>();
  const failures: unknown[] = [];
  try {
    for (const file of FILES) {
      const stream = createWriteStream(draft(file));
      stream.on('error', (reason) => failures.push(reason));
      streams.set(file, stream);
    }
    for (const { file, text } of generate(options)) {
      if (failures.length > 0) throw failures[0];
      const stream = streams.get(file);
      if (stream && !stream.write(text)) await once(stream, 'drain');
    }
    for (const stream of streams.values()) {
      stream.end();
      if (!stream.closed) await once(stream, 'close');
    }
    if (failures.length > 0) throw failures[0];
    for (const file of FILES) await rename(draft(file), join(options.output, file));
  } catch (reason) {
    for (const stream of streams.values()) stream.destroy();
    for (const file of FILES) await rm(draft(file), { force: true });
    const why = reason instanceof Error && 'code' in reason && reason.code === 'ENOSPC' ? '磁盘已满' : String(reason);
    printBeside([error('cannot-write', `无法写入"${options.output}"：${why}`, { file: options.output })], terminal);
    return 1;
  }
  terminal.out(`已写出 ${options.output}：${options.cases.toLocaleString('en-US')} 件办件，种子 ${options.seed}\n`);
  terminal.out(`  units.csv 单位  services.csv 事项目录  cases.csv 办件  ratings.csv 评价  complaints.csv 投诉  frauds.csv 造假答案\n`);
  terminal.out(`计算指标：kaocheng indicators ${options.output}\n`);
  return 0;
}

async function refusal({ output, force }: SampleOptions): Promise<Report | undefined> {
  try {
    await mkdir(output, { recursive: true });
    const there = (await readdir(output)).filter((name) => FILES.some((file) => file === name));
    if (there.length === 0 || force) return undefined;
    return error('exists', `"${output}"里已经有 ${there.join('、')}；请换一个文件夹，或加 --force 覆盖`, { file: output });
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? reason.code : '';
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? '同名的文件已经存在' : code === 'EACCES' ? '没有权限' : String(reason);
    return error('cannot-write', `无法建立文件夹"${output}"：${why}`, { file: output });
  }
}
