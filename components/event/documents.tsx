import { Row } from '@/components/row';
import { PublicationTime, Time } from '@/components/time';
import { materialAddress } from '@/lib/content/material-address';
import type { CallEvent, Material } from '@/lib/content/types';
import { inOther, type Language } from '@/messages/language';

/** The event's documents, each with kind, file type, size and day. */
export function Documents({ event, language }: { event: CallEvent; language: Language }) {
  const { materials, timeZone, slug } = event;
  if (materials.length === 0) return null;
  return (
    <Row title={language.messages.event.documents.heading}>
      <ul className="list">
        {materials.map((material) => (
          <li key={material.title}>
            {material.publication ? (
              <PublicationTime of={material.publication} zone={timeZone} language={language} show="shortDay" />
            ) : (
              <Time at={material.publishAt} zone={timeZone} language={language} show="shortDay" />
            )}
            <div>
              <a href={materialAddress(material, slug, language)} {...inOther(material.transcript ?? material)}>
                {material.title}
              </a>
              <p className="note">{describe(material, language)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Row>
  );
}

function describe({ kind, label, file, url }: Material, { messages, format }: Language): string {
  const words = messages.event.documents;
  const name = label ?? words.kind[kind];
  if (file) {
    const type = file.path.replace(/^.*\./, '').toUpperCase();
    return words.file(name, type, format.size(file.size));
  }
  return url ? words.elsewhere(name, new URL(url).host) : words.page(name);
}
