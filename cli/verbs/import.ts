import type { Brought, BroughtFiles } from '@kaocheng/server';
import { findCaseFiles } from '../case-files.ts';
import { printBeside, type Report } from '../findings.ts';
import type { Terminal } from '../terminal.ts';
import { withServer } from '../with-server.ts';

export interface ImportOptions {
  readonly unit?: string;
  readonly allOrNothing?: true;
}

const NAMES: Readonly<Record<Brought['kind'], string>> = { services: '事项', cases: '办件', ratings: '评价', complaints: '投诉' };

/** `import`: a folder of services, cases, ratings and complaints into the store of the running product. Cut off, the same call goes on. Wrong rows: exit code 1. */
export async function bring(terminal: Terminal, folder: string, { unit, allOrNothing }: ImportOptions): Promise<number> {
  const found = await findCaseFiles(folder);
  if ('code' in found && typeof found.code === 'string') {
    printBeside([found as Report], terminal);
    return 1;
  }
  const { units: _, ...files } = found as Exclude<typeof found, Report>;
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await withServer(terminal, async ({ bringFiles, readSettings }) => {
      const brought: Brought[] = [];
      const told = (file: Brought) => {
        brought.push(file);
        terminal.out(`${terminal.colour.err ? '\r\u001b[K' : ''}${sentence(file)}\n`);
      };
      const progress = progressOn(terminal);
      const facts = await bringFiles(
        readSettings(),
        { files: files as BroughtFiles, unit, allOrNothing: allOrNothing === true, signal: stop.signal, progress },
        told,
      );
      if (facts > 0) terminal.out(`考核的系统指标已更新 ${facts} 项\n`);
      if (stop.signal.aborted) terminal.err('已停下；再运行一次同样的命令，就从停下的地方接着导入\n');
      if (brought.some(({ faulty }) => faulty > 0)) terminal.err('有错误的行和原因可在网页“数据导入”里下载\n');
      return !stop.signal.aborted && brought.every(({ state, faulty }) => state === 'done' && faulty === 0) ? 0 : 1;
    });
  } finally {
    process.removeListener('SIGINT', interrupt).removeListener('SIGTERM', interrupt);
  }
}

const count = (value: number): string => value.toLocaleString('en-US');

const STATES: Readonly<Record<Brought['state'], string>> = {
  done: '',
  refused: '，按要求一行也没有导入',
  stopped: '，还没有导完',
  failed: '，没有导完，原因见网页“数据导入”',
};

function sentence({ kind, file, state, fresh, changed, unchanged, faulty, resumed, seconds }: Brought): string {
  const rows = fresh + changed + unchanged + faulty;
  const rate = seconds >= 1 && !resumed ? `，每秒 ${count(Math.round(rows / seconds))} 行` : '';
  const went = `${seconds.toFixed(1)} 秒${rate}${resumed ? '，接着上次的' : ''}`;
  return `${NAMES[kind]} ${file}：新增 ${count(fresh)}，变更 ${count(changed)}，没有变化 ${count(unchanged)}，有错误 ${count(faulty)}${STATES[state]}（${went}）`;
}

/** One line that is written over, with rate and time left; nothing where nobody watches. */
function progressOn(terminal: Terminal): (kind: Brought['kind'], share: number, rows: number) => void {
  let [current, start, begun]: [Brought['kind'] | undefined, number, number] = [undefined, 0, 0];
  return (kind, share, rows) => {
    if (!terminal.colour.err) return;
    const now = performance.now();
    if (kind !== current) [current, start, begun] = [kind, now, share];
    const seconds = (now - start) / 1000;
    const gone = share - begun;
    const left = gone > 0.005 ? `，约剩 ${Math.ceil((seconds * (1 - share)) / gone)} 秒` : '';
    const rate = seconds > 0.5 ? `，每秒 ${count(Math.round(rows / seconds))} 行` : '';
    terminal.err(`\r\u001b[K${NAMES[kind]} ${(share * 100).toFixed(0)}%，${count(rows)} 行${rate}${left}`);
  };
}
