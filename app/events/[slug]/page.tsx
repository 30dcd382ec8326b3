import { notFound } from 'next/navigation';
import { renderedEdition } from '@/lib/edition';
export const dynamic = 'force-static';
export function generateStaticParams() {
  return renderedEdition().site.events.map(({ slug }) => ({ slug }));
}
export default async function P({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const event = renderedEdition().site.event(slug);
  console.log('render', slug, renderedEdition().key);
  if (!event) notFound();
  return <main className="p-4">{event.title}</main>;
}
