/** What is the matter with a version of a file. */
export interface ReleaseVersion {
  /** Stands in its title and its words, and in no other version. */
  marker: string;
  /** Never changes for a file. */
  id: string;
  /** It has a mistake that has nothing to do with the marks below. */
  isBroken?: boolean | undefined;
  mark?: 'draft' | 'later' | 'withdrawn' | undefined;
}

export const MISTAKES = ['tilte: Words', 'contacts: [nobody]', 'title2: "', 'publishedOn: 2026-02-30'] as const;
export type Mistake = (typeof MISTAKES)[number];

/** Every address of the storm, so that a page that links to all of them is never at fault at the start. */
export const RELEASES = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'] as const;
export const EVENTS = {
  'call-alpha': 'alpha',
  'call-bravo': 'bravo',
  /** Published by itself. */
  day: undefined,
} as const;
export type EventName = keyof typeof EVENTS;
export const EVENT_NAMES = Object.keys(EVENTS) as EventName[];

/** The release that links to all others, and never changes. */
export const HUB = 'hub';
/** The document of the event that is published by itself. */
export const DOCUMENT = 'files/deck.pdf';

export const pathOf = (folder: 'releases' | 'events', name: string) => `${folder}/${name}.mdx`;

/** What stands in place of a version that is withdrawn. */
export const noteOf = ({ marker }: ReleaseVersion) => `Taken back: ${marker}.`;

const MARKS = {
  draft: () => ['draft: true'],
  later: () => [],
  withdrawn: (version: ReleaseVersion) => [`withdrawn: {at: 2026-02-01T09:00, note: "${noteOf(version)}"}`],
};

function file(fields: string[], words: string): string {
  return `---\n${fields.join('\n')}\n---\n\n${words}\n`;
}

/** A file of a release. */
export function releaseFile(version: ReleaseVersion, mistake: Mistake = MISTAKES[0]): string {
  const { marker, id, isBroken, mark } = version;
  const published = mark === 'later' ? 'publishAt: 2097-01-02T08:00' : 'publishAt: 2026-01-02T08:00';
  return file(
    [
      `id: ${id}`,
      `title: News ${marker}`,
      published,
      ...(mark ? MARKS[mark](version) : []),
      ...(isBroken ? [mistake] : []),
    ],
    `Words of ${marker}.`,
  );
}

/** A file of an event. */
export function eventText(name: EventName, version: ReleaseVersion, mistake: Mistake = MISTAKES[0]): string {
  const { marker, id, isBroken, mark } = version;
  const announcement = EVENTS[name];
  const publishAt = `publishAt: ${mark === 'later' ? 2097 : 2026}-01-02T08:00`;
  const fields = [
    `id: ${id}`,
    `title: Meeting ${marker}`,
    'kind: meeting',
    'start: 2098-06-02T09:00',
    announcement && mark !== 'later' ? `announcement: ${announcement}` : publishAt,
    'location: Hall',
    ...(announcement ? [] : ['materials:', '  - {kind: slides, title: Deck, file: deck.pdf}']),
    'history: [{at: 2026-01-02, note: Announced.}]',
    ...(mark ? MARKS[mark](version) : []),
    ...(isBroken ? [mistake] : []),
  ];
  return file(fields, `Agenda of ${marker}.`);
}

export function hubText(): string {
  const links = [
    ...RELEASES.map((name) => `[${name}](/releases/${name})`),
    ...EVENT_NAMES.map((name) => `[${name}](/events/${name})`),
  ];
  return file(['id: hub', 'title: Everything', 'publishedOn: 2026-01-01'], `See ${links.join(', ')}.`);
}

/** A document, long enough to be written in pieces. */
export function documentBytes(marker: string): Buffer {
  return Buffer.from(`%PDF-1.4\n${marker}\n${`${marker} `.repeat(3000)}\n%%EOF\n`);
}
