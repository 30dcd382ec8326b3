import type { Graph, Thing } from 'schema-dts';

/** The page's one graph. It is data: no browser runs it, whatever it holds. */
export function StructuredData({ nodes }: { nodes: Thing[] }) {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  // "</script>" in a title must not end it.
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" data-keep dangerouslySetInnerHTML={{ __html: json }} />;
}
