import { Time } from '@/components/time';
import type { CallEvent, Material } from '@/lib/content/types';
import { formatSize } from '@/lib/format/size';

/** What was published with the event: each with its kind and, where it is a file of the site, its size. */
export function Documents({ event }: { event: CallEvent }) {
  const { materials, publishAt, timeZone } = event;
  if (materials.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      <ul className="rows">
        {materials.map((material) => (
          <li key={material.title}>
            <a href={hrefOf(material)}>{material.title}</a>
            <small>
              {describe(material)}
              {material.publishAt > publishAt && (
                <>
                  {' · '}
                  <Time at={material.publishAt} zone={timeZone} />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hrefOf({ file, url, release }: Material): string | undefined {
  return file ? `/files/${file.path}` : release ? `/releases/${release}` : url;
}

/** "Slides · PDF, 1.2 MB". */
function describe({ kind, file, url }: Material): string {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  if (file) return `${name} · ${file.path.replace(/^.*\./, '').toUpperCase()}, ${formatSize(file.size)}`;
  return url ? `${name} · ${new URL(url).host}` : name;
}
