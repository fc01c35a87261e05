import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A regulation that comes with the project: its file, and the invented units and facts to try it with. Paths are absolute. */
export interface BuiltInRegulation {
  readonly id: string;
  readonly path: string;
  readonly demoUnits: string;
  readonly demoFacts: string;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const builtIn = (id: string): BuiltInRegulation => ({
  id,
  path: here(`./${id}.md`),
  demoUnits: here(`./demo/${id}-units.csv`),
  demoFacts: here(`./demo/${id}-facts.csv`),
});

export const REGULATIONS: readonly BuiltInRegulation[] = [builtIn('jiange'), builtIn('xianyang'), builtIn('chengdu')];

function find(id: string): BuiltInRegulation {
  const found = REGULATIONS.find((regulation) => regulation.id === id);
  if (!found) throw new Error(`no built-in regulation "${id}"; there are ${REGULATIONS.map((regulation) => regulation.id).join(', ')}`);
  return found;
}

/** The text of a built-in regulation. */
export const readRegulation = (id: string): string => readFileSync(find(id).path, 'utf8');

/** The two demo tables of a built-in regulation, as CSV text. */
export function readDemo(id: string): { readonly units: string; readonly facts: string } {
  const { demoUnits, demoFacts } = find(id);
  return { units: readFileSync(demoUnits, 'utf8'), facts: readFileSync(demoFacts, 'utf8') };
}
