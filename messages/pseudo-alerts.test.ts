import { createElement as element, type ReactNode } from 'react';
import type { Person } from '@/alerts/people/subscription';
import { INSTANTS } from '@/testing/every-kind';
import type { PseudoSite } from '@/testing/pseudo-site';
import { test } from '@/testing/pseudo-test';
import { expect } from '@/testing/unit';
import { attributesOf, gluedMessages, latinWords, textsOf } from '@/testing/words-left';

// Alerts in the language of tests, as pseudo-language.test.ts has the site: an English word that is left stands in code.

const PERSON: Person = {
  id: '1',
  address: 'α@παράδειγμα.ευ',
  state: 'active',
  confirmed_at: Date.parse('2012-01-20T15:00:00Z'),
  releases: true,
  events: true,
  reminders: true,
  documents: true,
  frequency: 'now',
  language: 'en-x-pseudo',
  without: '',
};

function pagesOf({ alerts, edition, language: { defaultLanguage: language } }: PseudoSite): ReactNode[] {
  const { shortPages: short, signUpPage, yoursPage } = alerts;
  const { events } = edition.currentEdition().site;
  const form = {
    categories: [{ slug: 'news', label: 'Νέα', home: true }],
    choice: PERSON,
    event: events[0],
    stamp: '1.1',
    time: '6',
    languages: [language, { ...language, tag: 'el', name: 'Ελληνικά' }],
    language,
  };
  const own = {
    categories: form.categories,
    person: PERSON,
    events: events.slice(0, 1),
    token: 'τ',
    zone: 'America/New_York',
    time: '6',
    languages: [language, { ...language, tag: 'el', name: 'Ελληνικά' }],
    language,
  };
  const words = language.messages.alerts;
  return [
    ...[undefined, 'address', 'nothing', 'again'].map((problem) =>
      element(signUpPage.SignUpPage, { ...form, problem: problem as 'address' | undefined }),
    ),
    element(short.AskedPage, { language }),
    element(short.ConfirmPage, { address: PERSON.address, token: 'τ', language }),
    element(short.ConfirmedPage, { own: '/xx/alerts/yours/τ', language }),
    element(short.LeavePage, { token: 'τ', language }),
    element(short.DonePage, { done: words.stop.done, language }),
    element(short.ApologyPage, { ...words.over, language }),
    element(short.ApologyPage, { ...words.tooMany, language }),
    element(yoursPage.YoursPage, { ...own, isSaved: true }),
    element(yoursPage.YoursPage, { ...own, person: { ...PERSON, state: 'ended' }, isSaved: false }),
  ];
}

/** Words of ours in HTML: what programs are told is no word. */
const wordsOf = (html: string) => [...textsOf(html), ...attributesOf(html.replace(/<meta[^>]*>/g, ''))];

test('no page of alerts has an English word, a sentence made of pieces or a link out of the language', ({
  site,
  present,
}) => {
  present.setTo(INSTANTS.scheduled);
  const setting = { site: site.edition.currentEdition().site, sheet: '' };
  for (const page of pagesOf(site)) {
    const html = site.alerts.document.pageHtml(site.language.defaultLanguage.messages.alerts.name, page, setting);
    const texts = wordsOf(html);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.flatMap(latinWords)).toEqual([]);
    expect(texts.flatMap(gluedMessages)).toEqual([]);
    const links = [...html.matchAll(/ (?:href|action)="(\/[^"]*)"/g)].map(([, path]) => path);
    expect(links.filter((path) => !/^\/xx(?:[/?#]|$)|^\/icon\.svg$/.test(path ?? ''))).toEqual([]);
  }
});

for (const [phase, instant] of Object.entries(INSTANTS)) {
  test(`no mail about calls that are ${phase} has an English word`, ({ site, present }) => {
    present.setTo(instant);
    const { site: published, now } = site.edition.currentEdition();
    const { company } = published;
    const language = site.language.defaultLanguage;
    const setting = { company, siteUrl: 'http://localhost:3000', language };
    const { matter, ownMatter, layOut, notices } = site.alerts;
    const told = notices.noticesOf(published, now);
    const digest = ownMatter.digestMatter(
      'weekly',
      now,
      told.slice(0, 5).map((notice) => matter.matterOf(notice, setting)),
      setting,
    );
    const letters = [
      ...told.map((notice) => matter.matterOf(notice, setting)),
      ...[true, false].map((isKnown) => ownMatter.confirmationMatter(company, language, 'http://localhost/', isKnown)),
      ownMatter.testMatter(company, language),
      ...(digest ? [digest] : []),
    ].map((each) => layOut.layOut(each, company, language));
    expect(new Set(told.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    for (const { subject, text, html } of letters) {
      const filled = (words: string) => words.replace(/\ue0a1(?:\/leave)?/g, 'http://localhost/');
      const texts = [subject, filled(text), ...wordsOf(filled(html))];
      expect(texts.filter((words) => latinWords(words).length > 0)).toEqual([]);
      expect(texts.flatMap(gluedMessages)).toEqual([]);
    }
  });
}
