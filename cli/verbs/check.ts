import { runExamples } from '@kaocheng/engine';
import { countOf, exitCode, fromEngine, printFindings, type Report } from '../findings.ts';
import { json } from '../json.ts';
import { loadRegulation } from '../regulation-file.ts';
import { painter, type Terminal } from '../terminal.ts';

/** `check`: what is wrong with a regulation, each at its line, and whether its worked examples hold. Exit code 1 on errors. */
export async function check(terminal: Terminal, named: string, options: { readonly json?: true }): Promise<number> {
  const { file, opened, findings } = await loadRegulation(named);
  const regulation = opened?.regulation;
  const ofExamples = opened?.program ? runExamples(opened.program).map((finding) => fromEngine({ ...finding, file })) : [];
  const all = [...findings, ...ofExamples];
  const examples = { total: regulation?.examples.length ?? 0, run: opened?.program !== undefined };
  if (options.json) {
    const { id: regulationId = null, title = null } = regulation ?? {};
    terminal.out(
      json({
        file,
        regulation: regulationId,
        title,
        rules: regulation?.rules.length ?? 0,
        facts: regulation?.facts.length ?? 0,
        examples,
        findings: all,
      }),
    );
    return exitCode(all);
  }
  const paint = painter(terminal.colour.out);
  if (regulation)
    terminal.out(`${paint('bold', regulation.title)}（${file}）：${regulation.rules.length} 条规则，${regulation.facts.length} 个事项\n`);
  printFindings(all, terminal.out, terminal.colour.out);
  terminal.out(`${summary(all, ofExamples, examples, terminal)}\n`);
  return exitCode(all);
}

function summary(all: readonly Report[], ofExamples: readonly Report[], examples: { total: number; run: boolean }, terminal: Terminal): string {
  const paint = painter(terminal.colour.out);
  const counted = countOf(all);
  const verdict = exitCode(all) > 0 ? paint('red', `不能使用：${counted}`) : paint('green', counted ? `可以使用：${counted}` : '没有发现问题');
  return `${verdict}${exampleText(ofExamples, examples)}`;
}

function exampleText(ofExamples: readonly Report[], { total, run }: { total: number; run: boolean }): string {
  if (total === 0) return '；没有算例';
  if (!run) return `；${total} 个算例未运行，请先改正错误`;
  return exitCode(ofExamples) > 0 ? `；${total} 个算例，有不符` : `；${total} 个算例全部相符`;
}
