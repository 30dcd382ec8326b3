import { existsSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { isPublished } from '@/lib/domain/embargo';
import type { Embargoed } from '@/lib/domain/types';
import { type Problem, quote } from '../problem';
import type { Loaded } from '../read/loaded';
import type { CallEvent, Company, Release } from '../types';

type Named = Embargoed & { id: string };

/** What was read of a content directory: without what is too broken to be understood, though its file is there. */
interface Read {
  company: Loaded<Company> | undefined;
  releases: Map<string, Loaded<Release>>;
  events: Map<string, Loaded<CallEvent>>;
  files: { releases: string[]; events: string[] };
  directory: string;
}

/**
 * Checks what one file says of another: ids given once, links that lead somewhere, files that are
 * there. A link to something that is published later would tell of it before its instant, so it is
 * refused.
 */
export function crossCheck({ company, releases, events, files, directory }: Read, problems: Problem[]): void {
  const releaseNames = names(files.releases);
  const eventNames = names(files.events);
  const refuse = ({ source }: Loaded<unknown>, path: PropertyKey[], field: string, found: string, fix: string) =>
    problems.push({ file: source.file, line: source.document.lineOf(path), field, found, fix });
  const logo = company?.item.logo;
  if (company && logo && !existsSync(resolve(/* turbopackIgnore: true */ 'public', logo))) {
    refuse(company, ['logo'], 'logo', quote(logo), 'the name of a file that is in public/');
  }
  const all: Loaded<Named>[] = [...releases.values(), ...events.values()];

  const owners = new Map<string, string>();
  for (const loaded of all) {
    const owner = owners.get(loaded.item.id);
    if (owner)
      refuse(
        loaded,
        ['id'],
        'id',
        quote(loaded.item.id),
        `an id of its own: ${relative(directory, owner)} has this one`,
      );
    else owners.set(loaded.item.id, loaded.source.file);
  }

  for (const loaded of all) {
    for (const { path, line } of loaded.source.siteLinks) {
      const problem = { file: loaded.source.file, line, field: 'text', found: `a link to ${quote(path)}` };
      if (/^\/(events|releases)?$/.test(path)) continue;
      const [, kind, slug = ''] = /^\/(events|releases)\/([^/?#]+)$/.exec(path) ?? [];
      const known = kind === 'events' ? eventNames : releaseNames;
      if (!known.has(slug)) {
        problems.push({ ...problem, fix: 'an address of this site, as in /releases/<name> or /events/<name>' });
        continue;
      }
      const target = (kind === 'events' ? events : releases).get(slug)?.item;
      if (target && isToldEarly(target, loaded.item)) {
        problems.push({ ...problem, fix: 'link to it once it is published: a link would tell of it before its time' });
      }
    }
  }

  for (const loaded of releases.values()) {
    loaded.item.events.forEach((slug, index) => {
      if (!eventNames.has(slug))
        refuse(
          loaded,
          ['events', index],
          `events[${index}]`,
          quote(slug),
          'the name of a file in content/events, without .mdx',
        );
    });
    const city = loaded.item.dateline?.city;
    if (city && !loaded.item.body.includes(city)) {
      refuse(loaded, ['dateline', 'city'], 'dateline.city', quote(city), 'the place as it stands in the text');
    }
  }

  for (const loaded of events.values()) {
    const { announcement, materials, history, publishAt } = loaded.item;
    if (announcement && !releaseNames.has(announcement)) {
      refuse(
        loaded,
        ['announcement'],
        'announcement',
        quote(announcement),
        'the name of a file in content/releases, without .mdx',
      );
    }
    materials.forEach(({ release }, index) => {
      if (release && !releaseNames.has(release)) {
        refuse(
          loaded,
          ['materials', index, 'release'],
          `materials[${index}].release`,
          quote(release),
          'the name of a file in content/releases, without .mdx',
        );
      }
    });
    history.forEach(({ at }, index) => {
      const previous = history[index - 1];
      if (previous && at < previous.at) {
        refuse(
          loaded,
          ['history', index, 'at'],
          `history[${index}].at`,
          quote(new Date(at).toISOString()),
          'history in order, the oldest first',
        );
      }
    });
    if (loaded.item.startAt < publishAt) {
      refuse(
        loaded,
        ['start'],
        'start',
        quote(new Date(loaded.item.startAt).toISOString()),
        'a start after the event is published: it cannot be announced once it has begun',
      );
    }
  }
}

function names(files: string[]): Set<string> {
  return new Set(files.map((file) => basename(file, '.mdx')));
}

/** Whether something would tell of another before its instant. One whose instant is at problem has that problem already. */
function isToldEarly(target: Embargoed, by: Embargoed): boolean {
  if (by.draft || Number.isNaN(target.publishAt) || Number.isNaN(by.publishAt)) return false;
  return !isPublished(target, by.publishAt);
}
