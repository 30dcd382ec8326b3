import { relative } from 'node:path';
import { stringify } from 'yaml';
import { listingsOf } from '@/lib/content/listings';
import type { Company } from '@/lib/content/types';
import type { Call, Facts, Span, StatedNumber, StatedWindow, WindowEdge } from '@/wire/facts/types';
import { unexplained } from './doubts';
import type { Imported } from './import-release';
import { quoted } from './notes';

/** What the importer understood, and from which words; what does not add up; what is left to a person. */
export function summary(imported: Imported, company: Company, directory: string): string {
  const { facts, text, notes, open, missingContacts } = imported;
  const parts = [section('Understood', understood(facts, text))];
  if (imported.language !== 'en') {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(imported.language);
    parts.unshift(`The text is in ${name}: its words are imported, and nothing of a call is looked for in them.\n`);
  }
  const against = [
    ...mismatches(facts, company),
    ...facts.contradictions.map(({ message, at }) => `${message} ${from(at, text)}`),
    ...unexplained(imported).filter((sentence) => !facts.contradictions.some(({ message }) => message === sentence)),
  ];
  parts.push(section('Does not add up', against));
  parts.push(
    section(
      imported.waits ? 'Not changed yet' : 'Changed in the event',
      imported.changes.map(({ field, from, to }) => `${field.padEnd(19)} ${from} becomes ${to}`),
    ),
  );
  if (imported.waits) parts.push(`${imported.waits}.\n`);
  parts.push(section('Done on the way', notes.all()));
  parts.push(
    section(
      'To be decided, marked TODO in the files',
      open.map(
        ({ file, field, todo }) =>
          `${relative(directory, file)}  ${field}: ${todo.what}${todo.suggestion ? ` (perhaps ${todo.suggestion})` : ''}`,
      ),
    ),
  );
  if (missingContacts) {
    parts.push(
      `To add to the contacts of company.yaml, under short names of your choice:\n${missingContacts.replace(/^(?=.)/gm, '    ')}`,
    );
  }
  if (open.some(({ field }) => field === 'speakers')) {
    parts.push(`As the speakers of the event, if they speak there:\n${speakers(facts).replace(/^(?=.)/gm, '    ')}`);
  }
  return parts.filter(Boolean).join('\n');
}

function speakers({ speakers }: Facts): string {
  return stringify({
    speakers: speakers.map(({ name, role }) => ({ name: name.value, ...(role && { role: role.value }) })),
  });
}

/** Whether a release is another company's. */
export function mismatches({ issuer, ticker, listings }: Facts, company: Company): string[] {
  const tickers = listings.map(({ value }) => value.ticker);
  if (!ticker || listingsOf(company).some((listing) => tickers.includes(listing.ticker))) return [];
  const other = [issuer?.value, `(${ticker.value})`].filter(Boolean).join(' ');
  return [`The release is of ${other}; the company of this content is ${company.legalName} (${company.ticker}).`];
}

export function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? `${title}:\n${lines.map((line) => `  ${line}`).join('\n')}\n` : '';
}

/** A fact as it is shown, with the words that state it. */
export interface ShownFact {
  name: string;
  value: string;
  at: readonly Span[];
}

/** Facts that need no quotation at a terminal: they are the words themselves. */
const AS_WRITTEN = new Set(['headline', 'dateline', 'webcast']);

/** Every fact that was found, in the order in which people read them. */
export function shownFacts(facts: Facts): ShownFact[] {
  const { call, webReplay, phoneReplay, fiscalPeriod: period } = facts;
  const lines: [name: string, value: string | number | undefined, at: Span[] | undefined][] = [
    ['headline', facts.title?.value, facts.title?.at],
    ['company', facts.issuer?.value, facts.issuer?.at],
    ['ticker', facts.ticker && `${facts.exchange?.value}: ${facts.ticker.value}`, facts.ticker?.at],
    ['published on', facts.releaseDate?.value, facts.releaseDate?.at],
    ['dateline', facts.dateline?.value, facts.dateline?.at],
    ['wire', facts.wire?.value, facts.wire?.at],
    ['quarter', period?.quarter?.value, period?.quarter?.at],
    ['half', period?.half?.value, period?.half?.at],
    ['fiscal year', period?.year?.value, period?.year?.at],
    ['call', call?.start && `${call.start.value.wallTime} ${call.start.value.timeZone}`, call?.start?.at],
    ...(call ? numberLines(call) : []),
    ...facts.calls.flatMap((each): Line[] => {
      if (each === call || !each.start) return [];
      const { wallTime, timeZone } = each.start.value;
      return [['further call', `${wallTime} ${timeZone}`, each.start.at], ...numberLines(each)];
    }),
    ['webcast', facts.webcastUrl?.value, facts.webcastUrl?.at],
    ['place', facts.place?.value, facts.place?.at],
    ['registration', facts.registrationUrl?.value, facts.registrationUrl?.at],
    ...windowLines('replay on the web', webReplay),
    ...windowLines('replay by telephone', phoneReplay),
    ...(phoneReplay?.numbers ?? []).map((dialIn) => numberLine('replay', dialIn)),
    ['replay passcode', phoneReplay?.passcode?.value.asWritten, phoneReplay?.passcode?.at],
    ...facts.contacts.map(({ name, phone, email }): [string, string, Span[]] => [
      'contact',
      [name?.value, phone?.value, email?.value].filter(Boolean).join(', '),
      [...(name?.at ?? []), ...(phone?.at ?? []), ...(email?.at ?? [])],
    ]),
  ];
  return lines.flatMap(([name, value, at]) =>
    value === undefined ? [] : [{ name, value: String(value), at: at ?? [] }],
  );
}

function understood(facts: Facts, text: string): string[] {
  return shownFacts(facts).map(
    ({ name, value, at }) => `${name.padEnd(19)} ${value}${AS_WRITTEN.has(name) ? '' : `  ${from(at, text)}`}`,
  );
}

type Line = [name: string, value: string | undefined, at: Span[]];

function numberLines({ dialIn, passcode }: Call): Line[] {
  return [
    ...dialIn.map((each) => numberLine('dial-in', each)),
    ...(passcode ? [['passcode', passcode.value.asWritten, passcode.at] satisfies Line] : []),
  ];
}

function numberLine(name: string, { number, region }: StatedNumber): Line {
  return [name, `${number.value}${region ? ` (${region})` : ''}`, number.at];
}

function windowLines(name: string, window: StatedWindow | undefined): Line[] {
  if (!window) return [];
  const { availableFrom, availableUntil, availableFor } = window;
  const lines: Line[] = [];
  if (availableFrom) lines.push([name, `from ${edge(availableFrom.value)}`, availableFrom.at]);
  if (availableUntil) lines.push([name, `until ${edge(availableUntil.value)}`, availableUntil.at]);
  if (availableFor) lines.push([name, `for ${availableFor.value}`, availableFor.at]);
  return lines;
}

function edge(edge: WindowEdge): string {
  return edge.kind === 'day' ? edge.date : `${edge.wallTime} ${edge.timeZone}`;
}

/** The words of the text, without tags. */
function from(at: readonly Span[], text: string): string {
  const words = at.map(({ start, end }) => quoted(text.slice(start, end).replace(/<[^<>]*>/g, '')));
  return words.length > 0 ? `from ${[...new Set(words)].join(', ')}` : '';
}
