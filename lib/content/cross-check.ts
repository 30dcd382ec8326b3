import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPublished } from '../domain/embargo';
import type { Embargoed } from '../domain/types';
import { type Fault, quote } from './fault';
import type { Loaded } from './load';
import type { CallEvent, Release } from './types';

type Named = Embargoed & { id: string };

/**
 * Checks what one file says of another: ids given once, links that lead somewhere, files that are
 * there. A link to something that is published later would tell of it before its instant, so it is
 * refused.
 */
export function crossCheck(
  releases: Map<string, Loaded<Release>>,
  events: Map<string, Loaded<CallEvent>>,
  directory: string,
  faults: Fault[],
): void {
  const refuse = ({ source }: Loaded<Named>, path: PropertyKey[], field: string, found: string, fix: string) =>
    faults.push({ file: source.file, line: source.document.lineOf(path), field, found, fix });
  const all: Loaded<Named>[] = [...releases.values(), ...events.values()];

  const owners = new Map<string, string>();
  for (const loaded of all) {
    const owner = owners.get(loaded.item.id);
    if (owner) refuse(loaded, ['id'], 'id', quote(loaded.item.id), `an id of its own: ${owner} has this one`);
    else owners.set(loaded.item.id, loaded.source.file);
  }

  for (const loaded of all) {
    for (const { path, line } of loaded.source.siteLinks) {
      const target = linkTarget(path, releases, events);
      if (target === 'page') continue;
      const fix = !target
        ? 'an address of this site, as in /releases/<name> or /events/<name>'
        : isPublished(target, loaded.item.publishAt) || loaded.item.draft
          ? undefined
          : 'link to it once it is published: a link would tell of it before its time';
      if (fix) faults.push({ file: loaded.source.file, line, field: 'text', found: `a link to ${quote(path)}`, fix });
    }
  }

  for (const loaded of releases.values()) {
    loaded.item.events.forEach((slug, index) => {
      if (!events.has(slug))
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
    const { materials, replay, history, publishAt } = loaded.item;
    const filePath = (file: string) => join(/* turbopackIgnore: true */ directory, 'files', file);
    if (replay?.recording && !existsSync(/* turbopackIgnore: true */ filePath(replay.recording))) {
      refuse(
        loaded,
        ['replay', 'recording'],
        'replay.recording',
        quote(replay.recording),
        'a file that is in content/files',
      );
    }
    materials.forEach(({ file, release }, index) => {
      const field = `materials[${index}]`;
      if (file && !existsSync(/* turbopackIgnore: true */ filePath(file))) {
        refuse(loaded, ['materials', index, 'file'], `${field}.file`, quote(file), 'a file that is in content/files');
      }
      if (release && !releases.has(release)) {
        refuse(
          loaded,
          ['materials', index, 'release'],
          `${field}.release`,
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

function linkTarget(
  path: string,
  releases: Map<string, Loaded<Release>>,
  events: Map<string, Loaded<CallEvent>>,
): Embargoed | 'page' | undefined {
  if (/^\/(events|releases)?$/.test(path)) return 'page';
  const [, kind, slug = ''] = /^\/(events|releases)\/([^/?#]+)$/.exec(path) ?? [];
  return (kind === 'events' ? events : releases).get(slug)?.item;
}
