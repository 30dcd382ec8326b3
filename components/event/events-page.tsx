import { notFound } from 'next/navigation';
import { ByAge } from '@/components/list/by-age';
import { Pager } from '@/components/list/pager';
import { Years } from '@/components/list/years';
import { Row } from '@/components/row';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { listPath } from '@/lib/content/list-path';
import { isAwaited, isListedAsCalledOff, isUpcoming, refreshAt } from '@/lib/domain/featured';
import { isHistorical } from '@/lib/domain/historical';
import { isCalledOff } from '@/lib/domain/phase';
import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { listPage } from '@/lib/site/lists/pages';
import { breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';
import { type Language, pathIn } from '@/messages/language';
import { Kinds } from './kinds';
import { EventList } from './list';
import { SubscribeLinks } from './subscribe';

/** How many historical events the first page shows; the years have them all. */
const SHOWN_HISTORICAL = 10;

interface Props {
  language: Language;
  /** A year's events, or those of a kind by its slug; otherwise those to come, those past, and the newest of the historical ones. */
  year?: number | undefined;
  kind?: string | undefined;
  /** Counted from 1. */
  page?: number | undefined;
}

export function EventsPage({ language, year, kind: slug, page: number = 1 }: Props) {
  const { site, now } = renderedEdition(language);
  const { events, eventsByYear, eventsByKind, company } = site;
  const { siteUrl } = environment();
  const words = language.messages.events;
  const kind = slug === undefined ? undefined : (eventsByKind.get(slug)?.kind ?? notFound());
  const ofKind = kind && language.messages.kinds[kind].plural;
  const part = ofKind ?? (year === undefined ? undefined : String(year));
  const crumbs = [
    { name: words.name, path: '/events' },
    ...(part === undefined ? [] : [{ name: part, path: listPath('/events', { kind: slug, year }) }]),
  ];
  return (
    <Main refreshAt={refreshAt(events, now)} news={words.news}>
      <h1>{words.heading(year, ofKind)}</h1>
      <Kinds kinds={eventsByKind} current={slug} language={language} />
      {slug !== undefined && <KindOfEvents kind={slug} page={number} language={language} />}
      {year !== undefined && <YearOfEvents year={year} page={number} language={language} />}
      {part === undefined && <AllEvents language={language} />}
      <Years collection="/events" byYear={eventsByYear} current={year} language={language} />
      <Row id="subscribe" title={language.messages.event.subscribe.heading}>
        <SubscribeLinks language={language} />
      </Row>
      <StructuredData nodes={[corporationNode(company, siteUrl), breadcrumbNode(crumbs, siteUrl, language)]} />
    </Main>
  );
}

function AllEvents({ language }: { language: Language }) {
  const { site, now } = renderedEdition(language);
  const words = language.messages.events;
  const calledOff = site.events.filter((event) => isListedAsCalledOff(event, now)).reverse();
  const upcoming = site.events.filter((event) => isUpcoming(event, now) && !isCalledOff(event)).reverse();
  const past = site.events.filter((event) => !isAwaited(event, now));
  const recent = past.filter((event) => !isHistorical(event, now));
  const historical = past.filter((event) => isHistorical(event, now)).slice(0, SHOWN_HISTORICAL);
  return (
    <>
      <Row title={words.upcoming}>
        {upcoming.length > 0 ? <EventList events={upcoming} now={now} language={language} /> : <p>{words.none}</p>}
      </Row>
      {calledOff.length > 0 && (
        <Row title={words.calledOff}>
          <EventList events={calledOff} now={now} language={language} />
        </Row>
      )}
      <ByAge
        items={[...recent, ...historical]}
        now={now}
        language={language}
        title={words.past}
        list={(items) => <EventList events={items} now={now} language={language} />}
      />
    </>
  );
}

function YearOfEvents({ year, page: number, language }: { year: number; page: number; language: Language }) {
  const { site, now } = renderedEdition(language);
  const page = listPage(site.eventsByYear.get(year) ?? [], number);
  if (!page || page.items.length === 0) notFound();
  return (
    <>
      <ByAge
        items={page.items}
        now={now}
        language={language}
        title={String(year)}
        list={(items) => <EventList events={items} now={now} language={language} />}
      />
      <Pager list={`/events/year/${year}`} {...page} language={language} />
      <p className="more">
        <a href={pathIn(language, `/calendar/${year}.ics`)}>{language.messages.events.yearCalendar(year)}</a>
      </p>
    </>
  );
}

/** Those to come in their order, and after them those past. A page can have both. */
function KindOfEvents({ kind, page: number, language }: { kind: string; page: number; language: Language }) {
  const { site, now } = renderedEdition(language);
  const page = listPage(site.eventsByKind.get(kind)?.events ?? [], number);
  if (!page || page.items.length === 0) notFound();
  const { upcoming, past } = language.messages.events;
  const toCome = page.items.filter((event) => isAwaited(event, now)).reverse();
  return (
    <>
      {toCome.length > 0 && (
        <Row title={upcoming}>
          <EventList events={toCome} now={now} language={language} />
        </Row>
      )}
      <ByAge
        items={page.items.filter((event) => !isAwaited(event, now))}
        now={now}
        language={language}
        title={past}
        list={(items) => <EventList events={items} now={now} language={language} />}
      />
      <Pager list={`/events/kind/${kind}`} {...page} language={language} />
    </>
  );
}
