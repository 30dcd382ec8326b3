import { Time } from '@/components/time';
import { materialAddress } from '@/lib/content/material-address';
import type { CallEvent, Material } from '@/lib/content/types';
import { capitalised } from '@/lib/format/capitalised';
import { formatSize } from '@/lib/format/size';

/** What was published with the event: each with its kind, its form and size, and its day. */
export function Documents({ event }: { event: CallEvent }) {
  const { materials, timeZone, slug } = event;
  if (materials.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      <ul className="rows">
        {materials.map((material) => (
          <li key={material.title}>
            <Time at={material.publishAt} zone={timeZone} show="brief day" />
            <div>
              <a href={materialAddress(material, slug)}>{material.title}</a>
              <small>{describe(material)}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Slides · PDF, 1.2 MB". */
function describe({ kind, file, url }: Material): string {
  const name = capitalised(kind);
  if (file) return `${name} · ${file.path.replace(/^.*\./, '').toUpperCase()}, ${formatSize(file.size)}`;
  return `${name} · ${url ? new URL(url).host : 'web page'}`;
}
