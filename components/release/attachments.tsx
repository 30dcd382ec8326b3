import type { Release } from '@/lib/content/types';
import type { Language } from '@/messages/language';

/** The documents of a release, with type and size, and where it was filed. */
export function Attachments({ release, language }: { release: Release; language: Language }) {
  const { attachments, filings } = release;
  if (attachments.length + filings.length === 0) return null;
  const { messages, format } = language;
  const words = messages.releases.attachments;
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{words.heading}</h2>
      <ul className="links">
        {attachments.map(({ title, file: { path, size } }) => (
          <li key={path}>
            <a href={`/files/${path}`}>
              {words.file(title, path.replace(/^.*\./, '').toUpperCase(), format.size(size))}
            </a>
          </li>
        ))}
        {filings.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{words.filing(label, new URL(url).host)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
