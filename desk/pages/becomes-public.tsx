import { translationName } from '@/lib/content/read/translation';
import type { CallEvent, Content, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';
import { now } from '@/lib/process/clock';
import type { Look } from '../desk';
import { sha256 } from '../drafts/digest';
import { spelled } from '../times/spelled';
import { words } from '../words';
import { inLanguage } from './languages';
import { publicationOf } from './when';

/** What becomes public by a draft, when and where. */
export function BecomesPublic({ look, zone, atOnce }: { look: Look; zone: string; atOnce: boolean }) {
  const { version, checked, files } = look;
  if (!version || !checked) return null;
  const { releases, events } = checked.accepted.content;
  const documents = (look.draft.attached ?? []).map((each) => {
    const event = events.get(each.of.replace(/^events\/|\.mdx$/g, ''));
    const shown = event?.materials.find(({ file }) => `files/${file?.path}` === each.path);
    const kind = each.of.startsWith('releases/') ? words.attach.attachment : each.kind;
    return { ...each, kind, publishAt: shown?.publishAt };
  });
  /** Of a document without a time of its own, or one that has passed. */
  const whenOf = (at: Instant | undefined) => {
    if (at === undefined) return words.publish.withItem;
    return atOnce || at <= now() ? words.publish.atOnce : <Time at={at} zone={zone} />;
  };
  return (
    <section>
      <h2>{words.publish.what}</h2>
      <table className="sum">
        <thead>
          <tr>
            <th scope="col">{words.publish.when}</th>
            <th scope="col">{words.publish.item}</th>
            <th scope="col">{words.publish.where}</th>
          </tr>
        </thead>
        <tbody>
          {version.files.map(({ path }) => {
            const found = itemOf({ releases, events }, path);
            if (!found) return null;
            const { folder, slug, item, language } = found;
            const kind = folder === 'releases' ? words.publish.release : words.publish.event;
            return (
              <tr key={path}>
                <th scope="row">{atOnce ? words.publish.atOnce : <Spelled item={item} zone={zone} />}</th>
                <td>
                  <b>{language ? words.languages.of(kind, language) : kind}:</b>{' '}
                  {language ? <span {...inLanguage(language)}>{item.title}</span> : item.title}
                  {folder === 'events' && <small>{startOf(item as CallEvent)}</small>}
                </td>
                <td>
                  <span className="code">{`${language ? `/${language}` : ''}/${folder}/${slug}`}</span>
                </td>
              </tr>
            );
          })}
          {documents.map(({ path, sha256: hash, title, kind, of, publishAt }) => (
            <tr key={path}>
              <th scope="row">{whenOf(publishAt)}</th>
              <td>
                <b>{kind}:</b> <a href={`/drafts/${look.draft.id}/documents/${hash}`}>{title}</a>
              </td>
              <td>
                <span className="code">{`/${of.replace(/\.mdx$/, '')}`}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{words.publish.bytes(files.length + documents.length)}</summary>
        <ul className="code">
          {files.map(({ path, text }) => (
            <li key={path}>
              {path} <small>SHA-256 {sha256(text)}</small>
            </li>
          ))}
          {documents.map(({ path, sha256: hash }) => (
            <li key={path}>
              {path} <small>SHA-256 {hash}</small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What a file of a draft becomes: a release or an event, in the first language or in another. */
function itemOf({ releases, events }: Pick<Content, 'releases' | 'events'>, path: string) {
  const name = translationName(path);
  const [folder = '', file = ''] = (name?.first ?? path).split('/');
  const slug = file.slice(0, -'.mdx'.length);
  const first: Release | CallEvent | undefined = folder === 'releases' ? releases.get(slug) : events.get(slug);
  const item = name ? first && inOther(first, name.language) : first;
  return item && { folder, slug, item, language: name?.language };
}

/** A translation with its own time of publication. */
function inOther({ translations = [] }: Release | CallEvent, code: string): Release | CallEvent | undefined {
  const translation = translations.find(({ language }) => language === code);
  if (!translation) return undefined;
  const { item, publishAt } = translation;
  const isLater = item.translatedAt !== undefined;
  return {
    ...item,
    publishAt,
    ...(isLater && 'publication' in item && { publication: { kind: 'instant' as const, at: publishAt } }),
  };
}

function Spelled({ item, zone }: { item: Release | CallEvent; zone: string }) {
  const isDay = 'publication' in item ? item.publication.kind === 'day' : item.publishedOn !== undefined;
  if (isDay) return publicationOf(item, zone);
  return <Time at={item.publishAt} zone={zone} />;
}

function Time({ at, zone }: { at: Instant; zone: string }) {
  const { here, elsewhere } = spelled(at, zone);
  return (
    <>
      {english.unbroken(here)}
      <small>{english.unbroken(elsewhere.join(' · '))}</small>
    </>
  );
}

function startOf({ startAt, days, timeZone }: CallEvent): string {
  return days ? english.days(days.first, days.last) : english.unbroken(english.dayTime(startAt, timeZone));
}

/** When the release of a draft becomes public; undefined for a draft without one. */
export function releaseOf({ version, checked }: Look): Release | undefined {
  const path = version?.files.find((file) => file.path.startsWith('releases/'))?.path;
  if (path === undefined || !checked) return undefined;
  return itemOf(checked.accepted.content, path)?.item as Release | undefined;
}
