import type { Nodes, Root } from 'mdast';
import { parseProse } from './parse';

/** Words as they are written, in which what links to some addresses is plain: its words stay, the address goes. */
export function plainLinks(source: string, addresses: ReadonlySet<string>): string {
  const root = parseProse(source);
  const cuts = [...cutsOf(root, addresses, definedAs(root, addresses))];
  let plain = source;
  // From the last to the first: what is cut moves nothing that stands before it.
  for (const [start, end] of cuts.sort(([a], [b]) => b - a)) plain = plain.slice(0, start) + plain.slice(end);
  return plain;
}

/** The names by which references mean one of the addresses. */
function definedAs({ children }: Root, addresses: ReadonlySet<string>): Set<string> {
  return new Set(
    children.flatMap((node) => (node.type === 'definition' && addresses.has(node.url) ? [node.identifier] : [])),
  );
}

function* cutsOf(
  node: Nodes,
  addresses: ReadonlySet<string>,
  names: ReadonlySet<string>,
): Generator<[start: number, end: number]> {
  const { start, end } = offsetsOf(node);
  if (node.type === 'definition' && names.has(node.identifier)) yield [start, end];
  const isMeant =
    (node.type === 'link' && addresses.has(node.url)) || (node.type === 'linkReference' && names.has(node.identifier));
  if (isMeant) {
    const inner = node.children.map(offsetsOf);
    const [from, to] = [inner[0]?.start ?? end, inner.at(-1)?.end ?? end];
    yield [start, from];
    yield [to, end];
  }
  if ('children' in node) for (const child of node.children) yield* cutsOf(child, addresses, names);
}

function offsetsOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
