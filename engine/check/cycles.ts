import type { Finding, Place } from '../finding.ts';
import { namesIn, rulesIn } from '../language/expression/references.ts';
import type { Regulation } from '../language/regulation.ts';
import { type Check, type CheckContext, finding } from './check.ts';
import { expressionsOf } from './expressions.ts';

/** Rules and parts whose points depend on themselves. */
export const cycles: Check = {
  name: '循环引用',
  codes: ['circular'],
  run: (regulation, context) => circles(graphOf(regulation, context)),
};

interface Vertex {
  readonly label: string;
  readonly clause: string;
  readonly needs: readonly { readonly key: string; readonly place: Place }[];
}

function graphOf(regulation: Regulation, { methods }: CheckContext): Map<string, Vertex> {
  const graph = new Map<string, Vertex>();
  const parts = new Set(regulation.parts.map((part) => part.name));
  for (const rule of regulation.rules) {
    const needs = expressionsOf(rule, methods).flatMap(({ expression, place }) => [
      ...rulesIn(expression).map((id) => ({ key: `rule ${id}`, place })),
      ...namesIn(expression).flatMap((name) => (parts.has(name) ? [{ key: `part ${name}`, place }] : [])),
    ]);
    graph.set(`rule ${rule.id}`, { label: rule.name, clause: rule.clause, needs });
  }
  for (const part of regulation.parts) {
    const capped = part.atMost;
    const caps = capped ? namesIn(capped.value).map((name) => ({ key: `part ${name}`, place: capped.place })) : [];
    const rules = regulation.rules.filter((rule) => rule.part === part.name).map((rule) => ({ key: `rule ${rule.id}`, place: part.place }));
    graph.set(`part ${part.name}`, { label: part.name, clause: '', needs: [...caps, ...rules] });
  }
  return graph;
}

/** Every circle once, at the reference that closes it. */
function circles(graph: ReadonlyMap<string, Vertex>): Finding[] {
  const found: Finding[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (key: string): void => {
    path.push(key);
    for (const { key: next, place } of graph.get(key)?.needs ?? []) {
      const from = path.indexOf(next);
      if (from >= 0) {
        const names = [...path.slice(from), next].map((each) => graph.get(each)?.label ?? each).join(' → ');
        found.push(finding('error', 'circular', place, `得分互相依赖，无法计算：${names}；请去掉其中一处引用`, graph.get(key)?.clause));
      } else if (!done.has(next) && graph.has(next)) visit(next);
    }
    path.pop();
    done.add(key);
  };
  for (const key of graph.keys()) if (!done.has(key)) visit(key);
  return found;
}
