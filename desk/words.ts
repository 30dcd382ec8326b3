import type { CalendarDate, WallTime } from '@/lib/domain/instant';
import { dayAfter, firstInstantOf } from '@/lib/domain/wall-time';
import { english } from '@/lib/format/english';
import type { Role } from './people';
import { previewWords } from './preview/words';
import type { ClockChange } from './times/choices';
import type { Spelled } from './times/spelled';

/** `2:30 a.m.` of a wall time. */
function clock(wallTime: WallTime): string {
  const [hour = 0, minute = 0] = wallTime.slice(11).split(':').map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

function place(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

const ROLE: Record<Role, string> = { author: 'author', approver: 'approver', operator: 'operator' };

const UNDO: Record<string, string> = {
  'said that it has ended': 'Undo: it goes on',
  'said that it starts late': 'Undo: it starts as announced',
  'opened the replay': 'Undo: the replay opens as announced',
};

/** Every word of the desk. It speaks the language of those who run it, and no page of the site holds any of it. */
export const words = {
  untitled: 'Text without a headline',
  brand: 'desk',
  notPublic: 'not public',
  skip: 'Skip to the page',
  nav: { label: 'Desk', today: 'Today', new: 'New', record: 'Record', people: 'People' },
  signOut: 'Sign out',
  role: (roles: readonly Role[]) => roles.map((role) => ROLE[role]).join(', '),
  signIn: {
    title: 'Sign in to the desk',
    link: 'Open the link that the desk printed when it started, or paste its code. Each works once.',
    code: 'Code',
    button: 'Sign in',
    again: 'A session ends after 30 minutes without a press. For a new link: npm run desk -- --link "name".',
    passkey: 'You need a passkey of this desk.',
    withPasskey: 'Sign in with a passkey',
    firstLink: 'To make your first passkey, open the link that you were given, or paste its code. It works once.',
    ask: 'A session ends after 30 minutes without a press. If this page comes back, ask whoever runs the desk for a new link.',
    noScript: 'Passkeys need script.',
    noPasskey: 'Your browser gave no passkey. Try again.',
    openId: 'You sign in with the account of your company.',
    withOpenId: 'Sign in with your account',
    openIdAgain:
      'A session ends after 30 minutes without a press. If this page comes back, your account is not one of this desk.',
    guestLink: 'If you were sent a link that shows a draft, open it, or paste its code.',
    leaving: { title: 'To your company’s sign-in', go: 'Go on' },
    entered: { title: 'You are signed in', go: 'Go to the desk' },
    make: {
      title: 'Make a passkey',
      text: (name: string) =>
        `For ${name}. From then on it lets you in, with your finger, face or PIN, on this device alone or where your passkeys go.`,
      button: 'Make a passkey',
      failed: 'No passkey was made. Try again.',
    },
  },
  people: {
    title: 'People',
    signedIn: 'Signed in',
    yours: 'this browser',
    used: (minutes: number) => (minutes < 1 ? 'used just now' : `used ${minutes} min ago`),
    forPasskey: 'to make a passkey',
    end: 'End',
    endOf: (name: string) => ` the session of ${name}`,
    all: 'People of the desk',
    passkeys: 'Passkeys',
    noPasskey: 'No passkey yet',
    madeOn: 'Passkey of',
    remove: 'Remove',
    removeOf: (name: string) => ` the passkey of ${name}`,
    another: 'Make another passkey',
    newLink: 'New link',
    linkFor: (name: string) => ` for ${name}`,
    link: {
      title: (name: string) => `A link for ${name}`,
      text: 'It works once, for twelve hours, and is shown here alone. Hand it to them in person or on a way that nobody else reads.',
      back: 'Back to People',
    },
  },
  times: {
    noDay: (typed: string) =>
      typed === ''
        ? 'Type a day, as in Jan 27, 2012.'
        : `“${typed}” is not a day that can be read in one way. Type Jan 27, 2012 or 2012-01-27.`,
    otherWeekday: (typed: string, date: CalendarDate) =>
      `The weekday and the date of “${typed}” disagree: that day is ${english.day(date, 'UTC')}.`,
    noHour: (typed: string) =>
      typed === ''
        ? 'Type an hour, as in 8:00 a.m. or 14:30.'
        : `“${typed}” is not an hour that can be read in one way. Type 8:00 a.m. or 08:00.`,
    gap: (wallTime: WallTime, zone: string, { first, last }: ClockChange) =>
      `There is no ${clock(wallTime)} in ${place(zone)} on that day. Clocks go forward: after ${clock(first)} comes ${clock(last)} Choose one.`,
    repeated: (wallTime: WallTime, zone: string, _: ClockChange) =>
      `${clock(wallTime)} happens twice in ${place(zone)} on that day: clocks go back. Take an hour that happens once.`,
    choice: clock,
    dayAlone: (date: CalendarDate, zone: string): Spelled => ({
      here: english.day(date, zone),
      elsewhere: [`its end: ${english.dayTime(firstInstantOf(dayAfter(date), zone), zone)}`],
    }),
    day: 'Day',
    hour: 'Hour',
    zone: 'Zone',
    how: 'Type days as Jan 27, 2012 or 2012-01-27, hours as 8:00 a.m. or 14:30. A day such as 1/2/2012 is refused: it can be read in two ways. The time zone of your computer is never used.',
    instead: 'Type one of these:',
    until: (text: string) => `closes ${text}`,
  },
  today: {
    title: 'Today',
    drafts: 'Drafts',
    noDrafts: 'No drafts. A draft is made from the text that goes to the wire.',
    newOne: 'New release',
    waiting: 'Waiting for you',
    read: 'Read and approve',
    lastChanges: 'Last changes',
    wholeRecord: 'The whole record',
    by: (by: string, when: string) => `${by}, ${when}`,
    open: (number: number) => `${number} open`,
  },
  schedule: {
    next: 'Next change of the public site',
    nothing: 'Nothing is scheduled.',
    coming: 'Coming up',
    heldBack: 'Held back: not public because something is wrong',
    isPublic: 'Public now',
    nothingPublic: 'Nothing is public.',
    more: (number: number) => `and ${number} older`,
    taken: 'Taken back',
    drafts: 'Kept unpublished in the content directory',
    becomes: { release: 'Release', event: 'Event' },
    version: 'Its newest version, which is held back until then',
    change: (note: string) => `Changes: ${note}`,
    dayAlone: 'from midnight',
    served: {
      nothing: 'It is not public.',
      'the last public version': 'Its last public version stays.',
      'the withdrawal notice': 'It is withdrawn.',
    },
    waitsFor: (path: string) => `It waits for ${path}.`,
    how: { marked: 'withdrawn', deleted: 'deleted', unpublished: 'not published any more' },
    unrecorded: 'just now',
    in: (days: number, hours: number, minutes: number) =>
      days > 1
        ? `in ${days} days`
        : days * 24 + hours > 0
          ? `in ${days * 24 + hours} h ${minutes} min`
          : minutes > 0
            ? `in ${minutes} min`
            : 'in less than a minute',
    counted: (time: string) => `Counted at ${time}.`,
    again: 'Count again',
  },
  takeBack: {
    button: 'Take back',
    sure: (kind: 'release' | 'event') =>
      kind === 'release' ? 'Take back this release now' : 'Take back this event now',
    question: (title: string) =>
      `Take back “${title}”? Within two seconds it is on no page, feed or calendar. It does not wait for a second person. You can put it back.`,
    note: 'What visitors are told (empty: nothing, as if it had never been there)',
    putBack: 'Put it back as it was',
    changed: {
      title: 'It cannot be put back',
      text: 'The file was changed since it was taken back here. Nothing was changed.',
    },
  },
  ended: {
    button: 'It has ended',
    refused: { title: 'It cannot be said here', text: 'The file says already when it ended, or cannot be read.' },
  },
  settle: {
    right: 'It is right as it is',
    why: 'Why it is right',
    button: 'Accept it',
    accepted: (by: string, reason: string) => `Accepted by ${by}: ${reason}`,
    gone: { title: 'Nothing was changed', text: 'The check does not find this any more: open the draft again.' },
    noReason: {
      title: 'Nothing was accepted',
      text: 'Say in at least ten letters why it is right: whoever approves reads it, and it stays on the record.',
    },
  },
  late: {
    button: 'Starts late',
    question: 'When does it start? Page, countdown, calendars and alerts say so within seconds.',
    to: (time: string, minutes: number) => `At ${time}, ${minutes} minutes late`,
    refused: {
      title: 'It cannot be said here',
      text: 'A call can start 5 to 30 minutes late, and this can be said from an hour before its start. Anything else is a move. Nothing was changed.',
    },
  },
  replay: {
    button: 'Open the replay',
    note: 'The replay is open earlier than announced.',
    refused: { title: 'The replay cannot be opened', text: 'It is open already, or the call is not over.' },
  },
  undo: (what: string) => UNDO[what] ?? 'Undo',
  change: {
    link: 'Change',
    title: (title: string) => `Change “${title}”`,
    lede: 'This makes a draft. It is public once a second person has approved it.',
    what: 'What changes?',
    kinds: {
      move: { label: 'It moves', hint: 'The former start goes into its history, and calendars move with it.' },
      postpone: { label: 'It is postponed', hint: 'No new time is known yet.' },
      cancel: { label: 'It is cancelled', hint: 'Calendars keep it, marked as cancelled.' },
      correct: { label: 'It is corrected', hint: 'Say what was wrong. Then change its file, which comes next.' },
      replay: { label: 'It has a replay', hint: 'Where it is, and its last day if it has one.' },
      'end replay': { label: 'Its replay ends', hint: 'At once, by phone too. The event stays on the site.' },
    },
    replay: { legend: 'The replay', url: 'Its address', through: 'Its last day (empty: no end is known)' },
    heldBack: {
      title: 'It cannot be said here',
      text: (path: string) => `The newest version of ${path} is held back: see Today. It has to be mended first.`,
    },
    note: 'What is said of it, in a sentence',
    newStart: 'The new start',
    button: 'Make the draft',
    noNote: { title: 'No draft was made', text: 'Say in a sentence what changes: it stands on the page.' },
    unreadable: {
      title: 'It cannot be changed here',
      text: (path: string) => `The fields of ${path} cannot be read. Whoever runs the site has to mend the file.`,
    },
  },
  attach: {
    link: 'Attach',
    title: (title: string) => `Attach to “${title}”`,
    documents: 'Documents',
    add: 'Attach a document',
    file: 'File',
    hint: (endings: string) => `${endings}; up to 200 MB. Its name becomes one that is safe in addresses.`,
    name: 'Title, as readers see it',
    of: 'Where it is shown',
    kind: 'What it is',
    attachment: 'attachment',
    when: 'When does it become public?',
    withRelease: 'With the release of this draft',
    atOnce: 'As soon as it is approved, if what shows it is public by then',
    atHour: 'At an hour',
    button: 'Attach it',
    remove: 'Take it out',
    refused: {
      title: 'Nothing was attached',
      none: 'Choose a file that has something in it.',
      ending: (endings: string) => `Its name ends in something else than: ${endings}.`,
      kind: (found: string) => `It is ${found}.`,
    },
  },
  languages: {
    title: 'In other languages',
    lede: 'They become public together with the release, at one instant. Facts stay in its first language: of these texts, the headline and the words are taken.',
    ledeLater:
      'A text that is added to a public release becomes public at an instant of its own, and is marked as later. Of it, the headline and the words are taken.',
    text: (language: string) => `The text in ${english.language(language)}`,
    later: 'Paste it here, or add it later.',
    replace: 'Another text',
    add: (language: string) => `Add the text in ${english.language(language)}`,
    read: (language: string) => `Read the text in ${english.language(language)}`,
    follows: (language: string) => `Its page says that the text in ${english.language(language)} follows`,
    remove: 'Take it out',
    looksLike: (found: string, language: string) =>
      `These words look like ${english.language(found)}, not ${english.language(language)}.`,
    notTranslated: (fields: string) => `Still in the first language: ${fields}.`,
    missing: (languages: readonly string[]) =>
      `Nothing of it is in ${languages.map((each) => english.language(each)).join(' or ')}. A translation that comes later is public at an instant of its own, and marked as later.`,
    of: (what: string, language: string) => `${what} in ${english.language(language)}`,
    draft: (title: string, language: string) => `${title} (${english.language(language)})`,
    link: 'Translate',
    page: (title: string) => `Translate “${title}”`,
    pageLede:
      'This makes a draft of the text in another language. It is public once a second person has approved it, and marked as later than the release.',
    language: 'Language',
    when: 'When does it become public?',
    button: 'Read the text',
    refused: 'Nothing was added',
    notNow:
      'It is in every language of the site already, or not public yet: texts of a release that is still to come are added to its draft.',
    unknown: 'company.yaml does not name this language among those of the site.',
    name: (language: string) => english.language(language),
  },
  fresh: {
    title: 'New release',
    lede: 'Paste the words exactly as they go to the wire. Nothing becomes public by this: it makes a draft.',
    text: 'Text of the release',
    hint: 'Plain text or HTML, from Word, Business Wire, PR Newswire, GlobeNewswire, Newsfile. Up to 5 MB.',
    file: 'Or its file (.txt, .html, .docx, .eml)',
    button: 'Read the text',
  },
  steps: { label: 'This draft', facts: 'Facts', files: 'Files', preview: 'Preview', publish: 'Publish' },
  states: {
    draft: 'Draft',
    asked: 'Waiting for approval',
    sentBack: 'Sent back',
    approved: 'Approved, not written',
    published: 'Published',
  },
  draft: {
    saved: (when: string, by: string, version: number) => `Saved ${when} by ${by} · version ${version}`,
    hidden: 'nobody outside the desk can see it',
    unsaved: 'The text is saved, and has no files yet',
    whenQuestion: 'When does the release become public?',
    atHour: 'At an hour',
    dayAlone: 'On a day, without an hour',
    dayAloneHint: 'No hour is shown. It is public from midnight in the company’s zone.',
    atOnce: 'As soon as it is approved',
    atOnceHint: 'Its time is the minute of the approval.',
    undecided: 'Not decided yet',
    statedDay: (day: string) => `The words give the day, ${day}.`,
    openTitle: (number: number) => (number === 0 ? 'Nothing is open' : `${count(number, 'question')} open`),
    found: 'Found in the words',
    notFound: 'Nothing that is known was found in these words.',
    inWords: 'in the words',
    words: 'The words of the release',
    wordsHint: 'The words stay as you pasted them.',
    proposed: (value: string) => `Take ${value}`,
    none: 'Leave it out',
    typed: 'Something else:',
    leaveOpen: 'Leave it open',
    refused: (why: string) => `That cannot stand there: ${why}`,
    problems: 'What the check says',
    noProblems: 'The check finds nothing.',
    found1: (found: string) => `found: ${found}`,
    fix: (fix: string) => `write: ${fix}`,
    line: (file: string, line: number | undefined) => (line === undefined ? file : `${file}, line ${line}`),
    against: 'Does not add up',
    done: 'Done on the way',
    missing: 'To add to the contacts of company.yaml',
    changes: 'Changed in the event',
    changed: (field: string, from: string, to: string) => `${field}: ${from} becomes ${to}`,
    order: 'In order',
    purpose: 'This text is about an event that is there. What does it do?',
    because: (title: string, because: string) => `${title}: the text states ${because}.`,
    take: 'Go on with this',
    save: 'Save',
    goOn: 'Go on to publish',
    andPreview: 'Save and preview',
    discard: 'Throw this draft away',
    spelledFirst: 'Not saved yet: these are the times that you typed',
    spelledHint: 'Save again if they are right.',
    notUnderstood: (number: number) => `${count(number, 'time')} cannot be used. Nothing was saved.`,
    byHand: 'The files of this draft were changed by hand: what is open is decided there.',
    fromText: 'Make the files from the text again',
    damaged: 'The files of this draft are not what was saved. No approval stands for them. Save it again.',
    publicAt: 'The release becomes public',
    stops: {
      published: 'It becomes public',
      doors: 'The webcast opens',
      start: 'It starts',
      end: 'It ends',
      estimatedEnd: 'About then it should have ended',
      opens: 'The replay opens',
      closes: 'The replay closes',
    },
  },
  files: {
    title: 'The files',
    lede: 'These are the files that are written, byte for byte. Change them here if the questions do not ask what you need.',
    button: 'Save the files',
    isNew: 'new',
    isChanged: 'changes what is there',
  },
  preview: previewWords,
  publish: {
    what: 'What becomes public',
    when: 'When',
    item: 'What',
    where: 'Where',
    release: 'Release',
    event: 'Event',
    atOnce: 'as soon as it is approved',
    withItem: 'with what shows it',
    bytes: (number: number) => `${count(number, 'file')}, nothing else changes`,
    ask: 'Ask for approval',
    askHint: 'Asking does not publish. Any change after it ends the approval.',
    who: 'Who approves',
    whoHint: (names: string) =>
      names === ''
        ? 'Nobody else may approve here.'
        : `Anyone who may: ${names}. You wrote it, so you cannot approve it.`,
    asked: (by: string, when: string) => `${by} asked for approval, ${when}.`,
    stands: 'Your approval stands for',
    standsHint: (number: number) => `These exact bytes of ${count(number, 'file')}. One changed byte ends it.`,
    approveAt: (time: string) => `Approve: public at ${time}`,
    approveNow: 'Approve: public now',
    approveDay: (day: string) => `Approve: public on ${day}`,
    publishAt: (time: string) => `Publish: public at ${time}`,
    publishNow: 'Publish: public now',
    publishDay: (day: string) => `Publish: public on ${day}`,
    passed: (time: string) => `${time} has passed`,
    passedHint:
      'It is not public: it was not approved in time. If it is approved now, it is public at once, and its time is the minute of the approval.',
    sendBack: 'Send it back',
    note: 'What must change',
    sentBack: (by: string, when: string) => `${by} sent it back, ${when}`,
    alone: 'Nobody is there?',
    aloneHint: 'You can publish alone. The record says so for ever.',
    aloneWhy: 'Why it cannot wait',
    notReady: 'It cannot be published yet',
    openQuestions: (number: number) => `${count(number, 'question')} to answer, or a problem to solve: see Facts.`,
    noTime: 'Nobody has said when it becomes public: see Facts.',
    approved: (by: string, when: string) => `Approved by ${by}, ${when}`,
    notWritten: 'It is approved and was not written. The approval still stands.',
    voidNow: 'It was changed since it was approved: the approval is void.',
    voidAsked: 'It was changed since approval was asked for: ask again.',
    tryAgain: 'Publish now what was approved',
    staged: (time: string) => `Approved. Public at ${time}`,
    stagedHint: 'By itself, even if this desk is switched off.',
    isPublic: (time: string) => `Public since ${time}`,
    reason: (reason: string) => `Published alone: ${reason}`,
  },
  clash: {
    title: 'Somebody changed this while you were working on it',
    text: 'Nothing was saved over, and nothing of yours is lost: it is in the draft.',
    theirs: 'In the content directory now',
    yours: 'In your draft',
    gone: 'The file is not there any more.',
    again: 'Make mine again on top of theirs',
    againHint: 'The result is a new version and needs a new approval.',
    draft: (by: string) => `${by} saved another version of this draft while you were working on it`,
    typed:
      'What you typed is here, and nowhere else. Open the draft as it is now, and type it again where it still fits.',
    open: 'Open the draft as it is now',
  },
  past: {
    title: 'The site as it was',
    intro:
      'What the site had recorded as public at an instant, with its clock at that instant. Documents are those of today.',
    link: 'The site as it was, at any instant',
    none: 'The site has recorded nothing yet, or in a folder that the desk may not read (STATE_DIR).',
    changed: (path: string, state: 'public' | 'withdrawn' | 'gone') =>
      ({ public: `${path} public`, withdrawn: `${path} withdrawn`, gone: `${path} gone` })[state],
    more: (count: number) => `${count} more`,
  },
  record: {
    title: 'Record',
    whole: 'The record is whole: no entry was changed, removed or moved.',
    broken: 'The record is not what was written',
    empty: 'Nothing has been asked, approved or published yet.',
    when: 'When',
    who: 'Who',
    what: 'What',
    did: {
      asked: 'asked for approval',
      'sent back': 'sent it back',
      approved: 'approved',
      'published alone': 'published without a second person',
      published: 'published',
      'took back': 'took back',
      'put back': 'put back',
      'said that it has ended': 'said that it has ended',
      'made a link': 'made a link to sign in for',
      'made a guest link': 'made a link that shows a draft',
      'ended a guest link': 'ended a link that shows a draft',
      'ended a session': 'ended a session of',
      'made a passkey': 'made a passkey for',
      'removed a passkey': 'removed a passkey of',
      'said that it starts late': 'said that it starts late',
      'opened the replay': 'opened the replay',
    },
  },
  trouble: {
    disk: {
      title: (left: string) => `The disk of the desk is nearly full: ${left} are left`,
      text: 'The public site goes on, and what is staged becomes public at its time. Taking back works. Whoever runs the site has to make room before anything else is saved here.',
    },
    content: {
      title: (code: string) => `The content directory cannot be written (${code})`,
      text: 'The public site goes on as it is, and what is staged becomes public at its time. Drafts are saved, and taking back works. Whoever runs the site has to mend it before anything is published.',
    },
    clock: {
      title: (seconds: number) =>
        `The clock of this machine is ${count(Math.abs(seconds), 'second')} ${seconds > 0 ? 'behind' : 'ahead of'} that of the public site`,
      text: 'The clock of the public site decides when something is public. Countdowns here are wrong by that much. Whoever runs the site has to set the clock.',
    },
    full: {
      title: 'Your text was not saved: the disk of the desk is full',
      text: 'It is below, complete. Keep this page open, or copy it. The public site is not touched by this, and taking back works. Once whoever runs the site has made room, go back and send it again.',
    },
  },
  refused: {
    back: 'Back to Today',
    gone: { title: 'It is not there', text: 'The file is gone from the content directory: it is on no page.' },
    noDraft: { title: 'There is no such draft', text: 'It may have been thrown away.' },
    noPage: { title: 'There is no such page', text: 'Start again from Today.' },
    noText: 'The text cannot be read',
    wrongType: (right: string) => `Its name or its bytes say something else than ${right}. Nothing was saved.`,
    noNote: { title: 'Nothing was sent back', text: 'Say what must change.' },
    noReason: {
      title: 'Nothing was published',
      text: 'Say in at least ten letters why it cannot wait for a second person.',
    },
    role: { title: 'You may not do this', text: 'Your role here does not allow it. Nothing was changed.' },
    own: {
      title: 'You cannot approve what you wrote',
      text: 'You saved a version of this draft. Somebody else has to approve it. Nothing was published.',
    },
    published: { title: 'It is published', text: 'This draft was published. Nothing was changed.' },
    notReady: {
      title: 'It cannot be published yet',
      text: 'Something is open or wrong in it: see Facts. Nothing was changed.',
    },
    noTime: {
      title: 'It cannot be published yet',
      text: 'Nobody has said when it becomes public. Nothing was changed.',
    },
    changed: {
      title: 'It is not what you have read',
      text: (title: string) =>
        `“${title}” was changed since you opened the page. No approval stands for it as it is now, and nothing was published. Read it again.`,
    },
    tooLate: {
      title: 'Its time has passed',
      text: 'Nothing was published. Open it again: you can have it public now, with the present minute as its time.',
    },
    clockChange: 'Nothing was published',
    tooLarge: {
      title: 'That is too large',
      text: 'A text has up to 5 MB, a Word document or a mail up to 25 MB, a document to attach up to 200 MB. Nothing was saved.',
    },
    notWritable: {
      title: 'The content directory cannot be written',
      text: (what: string) =>
        `${what}. Nothing was written, not even a part, and the public site goes on as it is. The approval still stands: once whoever runs the site has mended it, press again.`,
    },
    content: 'The content cannot be used',
    failed: {
      title: 'Something went wrong',
      text: 'The desk’s log says what. The public site is not touched by this.',
    },
  },
};
