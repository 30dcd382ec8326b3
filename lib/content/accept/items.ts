import { checkEventChange, checkReleaseChange } from '../check/changes';
import type { Consistency, Named } from '../check/consistency';
import { checkLinks, crossCheckEvent, crossCheckRelease, type Names } from '../check/cross-file';
import { checkChangeDates, checkCorrectionDates } from '../check/dates';
import { entitiesInFields } from '../check/entities';
import { unlessAccepted } from '../check/finding';
import { oncePerItem } from '../check/once-per-item';
import { checkPeriod } from '../check/period';
import { EVENT, type Fields, type Parser, RELEASE } from '../parse-file';
import type { Problem } from '../problem';
import type { Loaded } from '../read/loaded';
import { resolveEvent, resolveRelease, type Surroundings } from '../read/resolve';
import type { EventFields } from '../read/schema/event';
import type { ReleaseFields } from '../read/schema/release';
import type { CallEvent, Company, Release, Transcript } from '../types';
import { type Choice, choose, type Version } from './choose';
import { type Candidate, type Context, candidates, lastPublic, namesIn, trusted } from './context';
import { Ids } from './ids';
import { inLanguages } from './in-languages';
import { TranslationChooser, type Translations } from './translations';
import type { HeldBack } from './types';
import { rememberChoice, unchangedChoice } from './unchanged';

const inItsFields = oncePerItem((version: Loaded<Release | CallEvent>) =>
  unlessAccepted([...entitiesInFields(version.source), ...checkPeriod(version)], version.source),
);

/** The outcome for each release, by slug. */
type Releases = ReadonlyMap<string, Choice<Release>>;

/** Chooses the version to use of each release, then of each event. */
export class Items {
  private readonly company: Company;
  private readonly names: Names;
  private readonly surroundings: Omit<Surroundings, 'announcement'>;
  private readonly translations: TranslationChooser;
  /** What translations hold back, and what is said of them. */
  readonly ofTranslations: { heldBack: HeldBack[]; warnings: Problem[] } = { heldBack: [], warnings: [] };

  /** @param transcripts usable ones, by slug */
  constructor(
    private readonly context: Context,
    private readonly companyVersion: Version<Company>,
    private readonly transcripts: ReadonlyMap<string, Version<Transcript>>,
    private readonly consistency: Consistency,
    private readonly languages: Languages,
    readonly ids = new Ids(context.found, context.record),
  ) {
    const { found } = context;
    this.company = companyVersion.item;
    this.translations = new TranslationChooser(context, this.company);
    this.names = namesIn(context);
    this.surroundings = {
      company: this.company,
      storedFile: (path) => found.documents.get(path),
      transcripts: {
        get: (name) => transcripts.get(name),
        has: (name) => found.transcripts.has(name) || transcripts.has(name),
      },
    };
  }

  releases(): Map<string, Choice<Release>> {
    return this.chosen('releases', this.context.found.releases, (candidate) => this.release(candidate));
  }

  release(candidate: Candidate<Fields<ReleaseFields>>): Choice<Release> {
    const { consistency, ids, names, surroundings } = this;
    const { now, latest } = this.context;
    const isAlone = this.isAlone(candidate.file.path);
    const former = isAlone ? unchangedChoice(this.context, this.companyVersion, candidate) : undefined;
    if (former?.used && this.isStillSound(former.used)) return former;
    const translations = this.translationsOf('releases', candidate);
    const choice = choose<Fields<ReleaseFields>, Release>({
      ...this.common(candidate, RELEASE),
      resolve: ({ fields, source }, digest, problems) =>
        inLanguages(
          { item: resolveRelease(fields, source, surroundings, problems), source, digest },
          {
            fields,
            translations,
            isNewest: digest === candidate.file.digest,
            companies: this.languages.companies,
            timeZone: this.company.timeZone,
            resolve: (words, own, company) => resolveRelease(words, own, { ...surroundings, company }, []),
          },
        ),
      check: (version, before, problems) => {
        ids.check(candidate.file.path, version, problems);
        problems.push(...inItsFields(version));
        crossCheckRelease(version, names, problems);
        problems.push(...(before ? checkReleaseChange(before, version, now) : checkCorrectionDates(version, latest)));
        if (!isSound(problems)) return;
        for (const each of [version, ...inEnglish(version)]) {
          problems.push(...consistency.ofRelease(each, this.named(version.item)));
        }
      },
    });
    if (isAlone) rememberChoice(this.context, this.companyVersion, candidate, choice);
    return choice;
  }

  /** Whether a file has no translations. @param path below the content directory */
  isAlone(path: string): boolean {
    return !this.translations.has(path);
  }

  /** The same for files of which some are others: what they have for ids has not changed. */
  with(context: Context): Items {
    const { companyVersion, transcripts, consistency, languages, ids } = this;
    return new Items(context, companyVersion, transcripts, consistency, languages, ids);
  }

  /** Whether a release that was sound still is beside the others; the events that it names are as they were. */
  private isStillSound(used: Version<Release>): boolean {
    const { slug, events, links } = used.item;
    const problems: Problem[] = [];
    this.ids.check(`releases/${slug}.mdx`, used, problems);
    if (links.length > 0) checkLinks(used.source, this.names, problems);
    if (!events.every((event) => this.names.events.has(event))) return false;
    this.consistency.agreesStill(used, this.named(used.item).digests);
    return problems.length === 0;
  }

  events(releases: Releases): Map<string, Choice<CallEvent>> {
    const { consistency, ids, names, surroundings } = this;
    const { now, latest } = this.context;
    const naming = byEvent(releases);
    return this.chosen('events', this.context.found.events, (candidate) => {
      const translations = this.translationsOf('events', candidate);
      return choose<Fields<EventFields>, CallEvent>({
        ...this.common(candidate, EVENT),
        resolve: ({ fields, source }, digest, problems) => {
          const choice = releases.get(fields.announcement ?? '');
          const announcement = choice?.used?.item ?? choice?.withdrawn?.last?.item;
          const item = resolveEvent(fields, source, { ...surroundings, announcement }, problems);
          // Only an announcement that exists and is held back makes the event wait. A missing one is an error.
          const waits = !fields.publishAt && choice && !announcement;
          return inLanguages(
            { item, source, digest, waitsFor: waits ? `releases/${fields.announcement}.mdx` : undefined },
            {
              fields,
              translations,
              isNewest: digest === candidate.file.digest,
              companies: this.languages.companies,
              timeZone: fields.timeZone ?? this.company.timeZone,
              resolve: (words, own, company, language) => {
                const transcripts = this.transcriptsIn(language);
                return resolveEvent(words, own, { ...surroundings, company, transcripts, announcement }, []);
              },
            },
          );
        },
        check: (version, before, problems) => {
          ids.check(candidate.file.path, version, problems);
          problems.push(...inItsFields(version));
          crossCheckEvent(version, names, problems);
          problems.push(...(before ? checkEventChange(before, version, now) : checkChangeDates(version, latest)));
          if (!isSound(problems)) return;
          const announcement = releases.get(version.item.announcement ?? '')?.used;
          const later = (naming.get(version.item.slug) ?? []).filter(
            (each) => each !== announcement && !(announcement && each.item.publishAt < announcement.item.publishAt),
          );
          const withEvents = (release: Version<Release>) => ({ release, named: this.named(release.item) });
          problems.push(
            ...consistency.ofEvent(version, announcement && withEvents(announcement), later.map(withEvents)),
          );
          const said = new Set(problems.map(({ finding }) => finding));
          const inWords = [...(announcement ? [announcement] : []), ...later].flatMap(inEnglish).map(withEvents);
          for (const naming of inWords) {
            const more = consistency.ofEvent(version, naming, []).filter(({ finding }) => !said.has(finding));
            problems.push(...more);
          }
        },
      });
    });
  }

  /** Translations of files that there are not. */
  orphans(): HeldBack[] {
    const { releases, events } = this.names;
    return this.translations.orphans((first) => {
      const [folder, name = ''] = first.replace(/\.mdx$/, '').split('/');
      return (folder === 'releases' ? releases : events).has(name);
    });
  }

  private translationsOf(folder: 'releases' | 'events', { file, entry }: Candidate<Fields<object>>): Translations {
    const translations = this.translations.of(folder, file, entry);
    this.ofTranslations.heldBack.push(...translations.heldBack);
    this.ofTranslations.warnings.push(...translations.warnings);
    return translations;
  }

  private transcriptsIn(language: string): Surroundings['transcripts'] {
    const { transcripts } = this.surroundings;
    return {
      has: transcripts.has,
      get: (name) => {
        const item = this.languages.transcript(language, name);
        return item ? { item } : transcripts.get(name);
      },
    };
  }

  private chosen<T, F>(
    folder: 'releases' | 'events',
    files: Parameters<typeof candidates<F>>[2],
    choice: (candidate: Candidate<F>) => Choice<T>,
  ): Map<string, Choice<T>> {
    return new Map(candidates(this.context, folder, files).map((candidate) => [candidate.slug, choice(candidate)]));
  }

  private common<T>({ file, entry }: Candidate<T>, parser: Parser<T>) {
    const { found, isFirst, now, latest } = this.context;
    return {
      path: file.path,
      file,
      entry,
      isFirst,
      now,
      latest,
      timeZone: this.company.timeZone,
      lastPublic: () => lastPublic(found, { path: file.path, entry, parser }),
      trusted: () => trusted(found, file, parser),
    };
  }

  /** The newest versions of the events that a release names, to compare its text with. */
  private named({ events }: Release): Named {
    const { surroundings } = this;
    const { found } = this.context;
    const files = events.flatMap((slug) => {
      const file = found.events.get(slug);
      return file?.value ? [{ ...file.value, digest: file.digest }] : [];
    });
    return {
      digests: files.map(({ digest }) => digest),
      versions: () =>
        files.map(({ fields, source, digest }): Version<CallEvent> => {
          const release = found.releases.get(fields.announcement ?? '')?.value;
          const announcement = release && resolveRelease(release.fields, release.source, surroundings, []);
          return { item: resolveEvent(fields, source, { ...surroundings, announcement }, []), source, digest };
        }),
    };
  }
}

/** What further languages have of their own. */
interface Languages {
  companies: ReadonlyMap<string, Company>;
  transcript(language: string, name: string): Transcript | undefined;
}

/** The English translation of a release: the finder of facts reads English. */
function inEnglish({ item, translations = [] }: Version<Release>): Version<Release>[] {
  return translations.flatMap(({ language, source, digest }): Version<Release>[] => {
    const translation = item.translations?.find((each) => each.language === language);
    return language === 'en' && translation ? [{ item: translation.item, source, digest }] : [];
  });
}

/** The releases that name each event, by the event's slug, in order of publication. */
function byEvent(releases: Releases): ReadonlyMap<string, Version<Release>[]> {
  const naming = new Map<string, Version<Release>[]>();
  const used = [...releases.values()].flatMap((choice) => choice.used ?? []);
  for (const release of used.sort((a, b) => a.item.publishAt - b.item.publishAt)) {
    for (const slug of release.item.events) naming.set(slug, [...(naming.get(slug) ?? []), release]);
  }
  return naming;
}

function isSound(problems: Problem[]): boolean {
  return problems.every(({ severity }) => severity !== undefined);
}
