import { stat } from 'node:fs/promises';
import { type OpenedRegulation, openRegulation } from '@kaocheng/engine';
import { REGULATIONS } from '@kaocheng/regulations';
import { readText } from './files.ts';
import { error, fromEngine, type Report } from './findings.ts';
import { advice } from './nearest.ts';

/** A regulation named on the command line, read and checked. `opened` is undefined where there was nothing to read. */
export interface LoadedRegulation {
  readonly file: string;
  readonly opened: OpenedRegulation | undefined;
  readonly findings: readonly Report[];
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isFile() === true;

/** A file's path, or the id of a regulation that comes with the project. A file of that name goes first. */
export async function loadRegulation(named: string): Promise<LoadedRegulation> {
  const builtIn = (await isFile(named)) ? undefined : REGULATIONS.find((regulation) => regulation.id === named);
  const text = await readText(builtIn?.path ?? named);
  if (typeof text !== 'string') return { file: named, opened: undefined, findings: [withBuiltIns(named, text)] };
  const file = builtIn ? `${named}.md` : named;
  const opened = openRegulation(text, file);
  return { file, opened, findings: opened.findings.map((finding) => fromEngine({ ...finding, file })) };
}

function withBuiltIns(named: string, report: Report): Report {
  if (report.code !== 'no-file') return report;
  const ids = REGULATIONS.map((regulation) => regulation.id);
  return error('no-regulation', `找不到细则文件"${named}"，也没有这个名称的内置细则${advice(named, ids)}（内置：${ids.join('、')}）`, {
    file: named,
  });
}
