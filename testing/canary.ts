import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DOCUMENT_LENGTH } from '@/lib/surfaces/feeds/document';
import { takeBuild } from '@/tools/build/builds';
import { buildStamp } from '@/tools/build/stamp';
import { png } from './samples/picture';

/** The shipped content with embargoed files next to it. The site under test is built with it. */
export const CANARY_CONTENT = resolve('node_modules/.cache/newsroom/embargoed-content');

/** When all of them but the draft are published. Later than any build. */
export const PUBLICATION = Date.parse('2099-03-02T12:00:00Z');
const PUBLICATION_WALL_TIME = '2099-03-02T07:00';

/** The new start and last replay day of a public event that moves at that instant, in every notation. */
const MOVED = '9:17|T1417|2099-04-1[78]|209904|Apr(il)?.1[78]';

/**
 * Matches every field, file name, path and byte of what is embargoed, and its instant in every notation.
 * (Not "canary", the name of a React channel.)
 */
export const CANARY = new RegExp(
  `siskin|Q3 FY2077|2099-03-02T(07|12):00|20990302T120000|${PUBLICATION / 1000}|${MOVED}`,
  'i',
);

export const CANARY_ADDRESSES = {
  release: '/releases/siskin-results',
  event: '/events/siskin-day',
  document: '/files/siskin/slides.pdf',
  statements: '/files/siskin/risks.pdf',
  tables: '/releases/siskin-results/tables.xlsx',
  transcript: '/events/investor-day/transcript',
  captions: '/events/siskin-day/captions.vtt',
  draft: '/releases/siskin-draft',
  former: '/news/siskin.html',
  attachment: '/files/siskin/report.xhtml',
  picture: '/files/siskin/picture.png',
};

/** So many old releases that each feed has one public archive, and the embargoed release would complete a second. */
const OLD_RELEASES = 2 * DOCUMENT_LENGTH - 1;

/** A category shows once it has a public release. */
const CATEGORIES = `categories:
  siskin: { label: Siskin category }
  notices: { label: Notices, home: false }
`;

const oldRelease = (number: number) => `---
id: old-release-${number}
title: Old release ${number}
publishedOn: ${1900 + number}-03-01
category: notices
---

Old words.

| Old | 1900 |
|---|---|
| Words | 5 |
`;

const RELEASE = `---
id: siskin-release-id
title: Siskin results of the quarter
subheads: [Siskin revenue rose]
category: siskin
period: Q3 FY2077
publishAt: ${PUBLICATION_WALL_TIME}
dateline:
  city: SISKIN TOWN
  wire: SISKIN WIRE
events: [siskin-day, investor-day]
contacts: [investors]
attachments: [{title: Siskin attachment, file: siskin/report.xhtml}]
filings: [{label: Siskin filing, url: "https://filings.siskin.example.com/"}]
corrections:
  - at: ${PUBLICATION_WALL_TIME}
    note: Siskin correction of a siskin release.
---

SISKIN TOWN – Siskin revenue was [siskin](https://siskin.example.com/) million.

![Siskin picture](/files/siskin/picture.png)

## Siskin outlook

| Siskin | 2098 |
|---|---|
| Siskin revenue | (1,234) |
`;

const EVENT = `---
id: siskin-event-id
title: Siskin day
kind: R&D day
label: Siskin assembly
period: Q3 FY2077
start: 2099-03-03T08:00
durationMinutes: 30
sessions: [{title: Siskin session, start: 2099-03-03T08:10, speakers: [{name: Siskin Speaker}], note: Siskin only, webcast: {name: siskin-session, url: https://session.siskin.example.com/}}]
publishAt: ${PUBLICATION_WALL_TIME}
venue: {name: Siskin Hall, latitude: 51.5, longitude: -0.1, address: [1 Siskin Street], city: Siskin, map: "https://maps.siskin.example.com/", directions: Ask a siskin.}
formerAddresses: [/news/siskin.html]
registration:
  url: https://register.siskin.example.com/
  until: 2099-03-02T18:00
dialIn:
  - label: Siskin line
    number: "+14155552671"
    passcode: siskin 1
    pin: siskin 3
webcast:
  url: https://webcast.siskin.example.com/
webcasts: [{name: siskin, label: Siskin words, language: de, url: https://de.siskin.example.com/}]
replay:
  through: 2099-03-10
  recording: siskin/recording.wav
  captions: siskin/captions.vtt
  dialIn:
    - label: Siskin replay line
      number: "+14155552672"
      passcode: siskin 2
      through: 2099-03-09
materials:
  - kind: slides
    title: Siskin slides
    file: siskin/slides.pdf
  - kind: transcript
    title: Siskin transcript
    transcript: siskin
speakers:
  - name: Siskin Speaker
    role: Siskin role
forwardLookingStatements:
  title: Siskin risk factors
  file: siskin/risks.pdf
history:
  - at: ${PUBLICATION_WALL_TIME}
    note: Siskin announced.
---

Siskin agenda.
`;

const TRANSCRIPT = `---
speakers:
  - name: Siskin Speaker
---

### Siskin Speaker

Siskin words.
`;

/** A public event with parts that are embargoed together with the release. */
const PUBLIC_EVENT = `---
id: public-event-id
title: Investor day
kind: meeting
start: 2099-03-02T09:17
publishAt: 2012-01-02T08:00
webcast:
  url: https://webcast.example.com/
webcasts: [{name: de, language: de, url: https://de.example.com/}]
replay:
  through: 2099-04-17
  url: https://replay.siskin.example.com/
materials:
  - kind: supplement
    title: Siskin supplement
    file: siskin/slides.pdf
    publishAt: ${PUBLICATION_WALL_TIME}
  - kind: transcript
    title: Siskin transcript of the day
    transcript: siskin
    publishAt: ${PUBLICATION_WALL_TIME}
  - kind: release
    title: Siskin release of the results
    release: siskin-results
history:
  - at: 2012-01-02
    note: Announced.
  - at: ${PUBLICATION_WALL_TIME}
    note: Moved by siskin.
    formerStart: 2099-03-02T09:00
    formerStatus: tentative
    formerReplay:
      through: 2099-03-31
      url: https://replay.example.com/
---

Public.
`;

/** The build that tests search: of the present sources, built with the embargoed content. */
export function canaryBuild(): string | undefined {
  const root = process.cwd();
  const build = takeBuild(root, buildStamp(root));
  return build && existsSync(join(build, 'next/server/app/en/releases/old-1.html')) ? build : undefined;
}

/** Writes the content again, the same every time. */
export function writeCanaryContent(directory = CANARY_CONTENT): string {
  rmSync(directory, { recursive: true, force: true });
  cpSync('content', directory, { recursive: true });
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  appendFileSync(join(directory, 'company.yaml'), CATEGORIES);
  write('releases/siskin-results.mdx', RELEASE);
  for (let number = 1; number <= OLD_RELEASES; number++) write(`releases/old-${number}.mdx`, oldRelease(number));
  write(
    'releases/siskin-draft.mdx',
    RELEASE.replaceAll('2099', '2010').replace('release-id', 'draft-id').replace('events', 'draft: true\nevents'),
  );
  write('transcripts/siskin.mdx', TRANSCRIPT);
  write('events/siskin-day.mdx', EVENT);
  write('events/investor-day.mdx', PUBLIC_EVENT);
  write('files/siskin/risks.pdf', '%PDF-1.4 siskin risks\n');
  write('files/siskin/slides.pdf', '%PDF-1.4 siskin slides\n');
  write('files/siskin/report.xhtml', '<html xmlns="http://www.w3.org/1999/xhtml">Siskin report</html>');
  write('files/siskin/picture.png', Buffer.concat([png(3, 2), Buffer.from('siskin')]));
  write('files/siskin/recording.wav', 'RIFF____WAVE siskin recording');
  write('files/siskin/captions.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nSiskin words\n');
  return directory;
}
