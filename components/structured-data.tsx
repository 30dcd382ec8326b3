import type { Graph, Thing } from 'schema-dts';

/** The page's JSON-LD graph. It is data: browsers do not run it. */
export function StructuredData({ nodes }: { nodes: Thing[] }) {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  // "</script>" in a title must not end the element.
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" data-keep dangerouslySetInnerHTML={{ __html: json }} />;
}
