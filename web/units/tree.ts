import type { UnitNode } from './words.ts';

/** A node as antd's tree and tree picker take it. */
export interface Branch {
  readonly key: number;
  readonly value: number;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: Branch[];
}

/** The flat tree of the API as branches; a unit whose parent is out of sight stands at the top. */
export function branchesOf(nodes: readonly UnitNode[], isDisabled: (node: UnitNode) => boolean = () => false): Branch[] {
  const tops: Branch[] = [];
  const known = new Map<number, Branch>();
  for (const node of nodes) {
    const branch = {
      key: node.id,
      value: node.id,
      title: node.closed ? `${node.name}（已停用）` : node.name,
      disabled: isDisabled(node),
      children: [],
    };
    known.set(node.id, branch);
    ((node.parentId !== null && known.get(node.parentId)?.children) || tops).push(branch);
  }
  return tops;
}

/** A unit and all below it. */
export function below(nodes: readonly UnitNode[], id: number): Set<number> {
  const found = new Set([id]);
  // Parents come first, so one walk is enough.
  for (const node of nodes) if (node.parentId !== null && found.has(node.parentId)) found.add(node.id);
  return found;
}

/** The units whose name has the text, and all above them: what to show and what to unfold. */
export function matching(nodes: readonly UnitNode[], text: string): { readonly shown: UnitNode[]; readonly unfolded: number[] } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = ({ parentId }: UnitNode) => (parentId === null ? undefined : byId.get(parentId));
  const shown = new Set<number>();
  const unfolded = new Set<number>();
  for (const node of nodes) {
    if (!node.name.includes(text)) continue;
    shown.add(node.id);
    for (let above = parentOf(node); above && !unfolded.has(above.id); above = parentOf(above)) {
      unfolded.add(above.id);
      shown.add(above.id);
    }
  }
  return { shown: nodes.filter(({ id }) => shown.has(id)), unfolded: [...unfolded] };
}
