import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReactNode } from 'react';
import type { Store } from '@/alerts/database/open';
import { nextDigestAt } from '@/alerts/notices/digest-times';
import { pageHtml } from '@/alerts/pages/document';
import { ApologyPage, AskedPage, ConfirmedPage, ConfirmPage, DonePage, LeavePage } from '@/alerts/pages/short-pages';
import { type Problem, SignUpPage } from '@/alerts/pages/sign-up-page';
import { YoursPage } from '@/alerts/pages/yours-page';
import { readAddress } from '@/alerts/people/address';
import { type Choice, hasTopic } from '@/alerts/people/choice';
import { confirm, findConfirmation } from '@/alerts/people/confirm';
import type { SignUpLimits } from '@/alerts/people/limits';
import { signUp } from '@/alerts/people/sign-up';
import { change, end, findPerson, forget, remindersOf } from '@/alerts/people/subscription';
import { isInTime, isToken, stampAt, tokenFor } from '@/alerts/people/tokens';
import type { PublishedSite } from '@/lib/content/published';
import type { Category } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import type { WebAnswer } from './answers';
import { choiceOf, readBody, readForm } from './form';
import type { SignUpDesk } from './sign-up-desk';

/** The answer to a form leaves no sooner than this after the request: longer than anything that is done for it. */
const ANSWER_MS = 100;

export interface Web {
  store: Store;
  limits: SignUpLimits;
  desk: SignUpDesk;
  /** The site, in the language of what is asked for. */
  site(): PublishedSite;
  /** The style sheet of the pages. */
  sheet: string;
  now(): Instant;
  /** Something was queued. */
  wake(): void;
  /** A subscription has begun. */
  onConfirmed(person: string): Promise<void>;
}

/** Answers a path below `/alerts`. GET only shows; whatever changes something is a POST. */
export async function answerPath(web: Web, request: IncomingMessage, path: string): Promise<WebAnswer> {
  const [, kind = '', name = '', step = '', ...more] = path.replace(/^\/alerts/, '').split('/');
  const isPost = request.method === 'POST';
  if (more.length > 0) return notFound(web);
  if (kind === '' && !name) return isPost ? signUpAnswer(web, request) : signUpForm(web, undefined);
  if (kind === 'asked' && !name && !isPost) return asked(web);
  if (kind === 'events' && name && !step && !isPost) return signUpForm(web, name);
  if (!isToken(name)) return notFound(web);
  if (kind === 'confirm' && !step) return confirmAnswer(web, name, isPost);
  if (kind === 'leave' && !step) return leaveAnswer(web, request, name);
  if (kind === 'yours') return yoursAnswer(web, request, name, step);
  return notFound(web);
}

function page(web: Web, title: string, content: ReactNode, status = 200): WebAnswer {
  return { status, body: pageHtml(title, content, { site: web.site(), sheet: web.sheet }) };
}

/** Nothing chosen yet: what most people want. */
const FIRST_CHOICE = {
  releases: true,
  events: true,
  reminders: false,
  documents: false,
  frequency: 'now',
  without: '',
} as const;

function signUpForm(web: Web, slug: string | undefined): WebAnswer {
  const { language } = web.site();
  const event = slug === undefined ? undefined : web.site().event(slug);
  if (slug !== undefined && !event) return notFound(web);
  const topics = event ? { releases: false, events: false } : {};
  return formPage(web, { choice: { ...FIRST_CHOICE, ...topics, language: language.tag }, event });
}

interface Sent {
  choice: Choice;
  event?: ReturnType<PublishedSite['event']>;
  isEventChosen?: boolean;
  typed?: string;
  problem?: Problem;
}

function formPage(web: Web, sent: Sent): WebAnswer {
  const { language } = web.site();
  const stamp = stampAt(web.store.secret, web.now());
  const content = (
    <SignUpPage
      {...sent}
      categories={categoriesOf(web)}
      stamp={stamp}
      time={digestTime(web)}
      languages={languagesOf(web)}
      language={language}
    />
  );
  const answer = page(web, language.messages.alerts.name, content, sent.problem ? 400 : 200);
  return { ...answer, headers: { 'x-robots-tag': 'all' } };
}

/** The same in bytes, headers and time whether an address is known, unconfirmed, suppressed or new. */
async function signUpAnswer(web: Web, request: IncomingMessage): Promise<WebAnswer> {
  const answered = pause(ANSWER_MS);
  const form = readForm(request, await readBody(request));
  const { language } = web.site();
  const words = language.messages.alerts;
  if (!form) return apology(web, words.problem.heading, words.problem.again, 400);
  const choice = choiceOf(form, language.tag, web.site());
  const event = web.site().event(form.get('event') ?? '');
  const typed = (form.get('address') ?? '').slice(0, 254);
  const address = readAddress(typed);
  const problem: Problem | undefined = !isInTime(web.store.secret, form.get('stamp') ?? '', web.now())
    ? 'again'
    : !address
      ? 'address'
      : !hasTopic(choice) && !event
        ? 'nothing'
        : undefined;
  if (problem) return formPage(web, { choice, event, typed, problem });
  // Set by the site or by nginx; nobody else reaches this process.
  const network = String(request.headers['x-real-ip'] ?? '');
  if (!web.limits.admits(network, performance.now())) {
    return apology(web, words.tooMany.heading, words.tooMany.text, 429);
  }
  // A program has filled in what people do not see: it is told the same, and nothing is done.
  if (address && !form.get('website')) {
    web.desk.take(async () => {
      if (await signUp(web.store, { address, choice, event: event?.id }, web.now())) web.wake();
    });
  }
  await answered;
  return { status: 303, body: '', type: 'text/plain', headers: { location: pathIn(language, '/alerts/asked') } };
}

function asked(web: Web): WebAnswer {
  const { language } = web.site();
  return page(web, language.messages.alerts.asked.heading, <AskedPage language={language} />);
}

async function confirmAnswer(web: Web, token: string, isPost: boolean): Promise<WebAnswer> {
  const { store, now } = web;
  const { language } = web.site();
  const words = language.messages.alerts;
  if (!isPost) {
    const confirmation = await findConfirmation(store.database, token, now());
    if (!confirmation) return over(web);
    const content = <ConfirmPage address={confirmation.address} token={token} language={language} />;
    return page(web, words.confirm.heading, content);
  }
  const person = await confirm(store.database, token, now());
  if (!person) return over(web);
  await web.onConfirmed(person);
  const own = pathIn(language, `/alerts/yours/${tokenFor(store.secret, 'link', person)}`);
  return page(web, words.confirmed.heading, <ConfirmedPage own={own} language={language} />);
}

/** RFC 8058, section 3.1: the POST of a mail program needs no more, and gets neither a redirect nor a cookie. */
async function leaveAnswer(web: Web, request: IncomingMessage, token: string): Promise<WebAnswer> {
  const { store, now } = web;
  const { language } = web.site();
  const words = language.messages.alerts;
  const person = await findPerson(store.database, token);
  if (!person) return over(web);
  if (request.method !== 'POST') return page(web, words.stop.action, <LeavePage token={token} language={language} />);
  const isOneClick = /List-Unsubscribe\W+(?:[\s\S]*\W)?One-Click/.test(await readBody(request));
  await end(store.database, person.id, isOneClick ? 'one click' : 'link', now());
  return page(web, words.stop.done, <DonePage done={words.stop.done} language={language} />);
}

async function yoursAnswer(web: Web, request: IncomingMessage, token: string, step: string): Promise<WebAnswer> {
  const { store, now } = web;
  const { database } = store;
  const { language } = web.site();
  const words = language.messages.alerts;
  const isPost = request.method === 'POST';
  if (step !== '' && (!isPost || !['stop', 'forget'].includes(step))) return notFound(web);
  const person = await findPerson(database, token);
  if (!person) return over(web);
  if (!isPost) return yours(web, token, false);
  const body = await readBody(request);
  if (step === 'forget') {
    await forget(database, person.id);
    return page(web, words.forget.done, <DonePage done={words.forget.done} language={language} />);
  }
  if (step === 'stop') {
    await end(database, person.id, 'link', now());
    return page(web, words.stop.done, <DonePage done={words.stop.done} language={language} />);
  }
  const form = readForm(request, body);
  if (!form) return apology(web, words.problem.heading, words.problem.again, 400);
  const events = form.getAll('event').flatMap((slug) => web.site().event(slug)?.id ?? []);
  const choice = choiceOf(form, person.language, web.site());
  await change(database, person.id, choice, events);
  return yours(web, token, true);
}

async function yours(web: Web, token: string, isSaved: boolean): Promise<WebAnswer> {
  const { database } = web.store;
  const person = await findPerson(database, token);
  if (!person) return over(web);
  const site = web.site();
  const { language } = site;
  const ids = await remindersOf(database, person.id);
  const events = web.site().events.filter(({ id, overAt }) => ids.includes(id) && web.now() < overAt);
  const categories = categoriesOf(web);
  const given = {
    person,
    events,
    categories,
    token,
    isSaved,
    zone: site.company.timeZone,
    time: digestTime(web),
    languages: languagesOf(web),
    language,
  };
  return page(web, language.messages.alerts.yours.heading, <YoursPage {...given} />);
}

/** The categories with public releases. */
function categoriesOf(web: Web): Category[] {
  return [...web.site().releasesByCategory.values()].map(({ category }) => category);
}

function languagesOf(web: Web): Language[] {
  return web.site().languages.map(({ language }) => language);
}

/** When digests are sent, as the language writes it. */
function digestTime(web: Web): string {
  const { company, language } = web.site();
  const at = nextDigestAt(web.now(), company.timeZone);
  return language.format.unbroken(language.format.time(at, company.timeZone));
}

function over(web: Web): WebAnswer {
  const { heading, text } = web.site().language.messages.alerts.over;
  return apology(web, heading, text, 404);
}

function notFound(web: Web): WebAnswer {
  const { heading, advice } = web.site().language.messages.site.notFound;
  return apology(web, heading, advice, 404);
}

function apology(web: Web, heading: string, text: string, status: number): WebAnswer {
  return page(web, heading, <ApologyPage heading={heading} text={text} language={web.site().language} />, status);
}
