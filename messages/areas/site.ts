import type { FootnoteWords } from '@/lib/prose/tree';
import type { Sentence } from '../sentence';

/** A listing of a company's shares, the main one first where there are several. */
export interface Listed {
  exchange: string;
  ticker: string;
}

/** What frames every page, and pages about the site itself. */
export interface SiteMessages {
  skipToContent: string;
  /** The name of the site, in titles and previews. */
  name(company: string): string;
  /** The same in the header. @param mark makes the second part of it stand back */
  brand<F>(company: string, mark: (words: string) => F): Sentence<F>;
  /** Title of a browser window. */
  title(page: string, company: string): string;
  /** First step of the way to a page, as search engines show it. */
  home: string;
  navigation: { label: string; events: string; results: string; releases: string; search: string };
  /** A company with its listings. */
  listing(legalName: string, listings: readonly Listed[]): string;
  /** Of pages that update by themselves, and of forms. */
  footer: { updating: string; still: string };
  /** Names the links to the same page in other languages. */
  languages: string;
  translation: {
    /** Of a translation that came later than what it translates. */
    later<F>(when: F): Sentence<F>;
    /** In which language one is still to come, as in "Japanese". */
    follows(language: string): string;
  };
  notFound: {
    title: string;
    heading: string;
    advice: string;
  };
  /** Title of what stands at the address of something that was withdrawn. */
  withdrawn: string;
  rehearsal: { label: string; notice<F>(strong: (words: string) => F): Sentence<F> };
  copy: {
    copy: string;
    copyText: string;
    copied: string;
    /** The browser does not let the site copy. */
    failed: string;
  };
  contacts(count: number): string;
  /** What somebody does, and for whom: either may be unknown. */
  position(role: string | undefined, organization: string | undefined): string;
  /** The same after a name, in a text. */
  speaker(name: string, role: string | undefined, organization: string | undefined): string;
}

/** The page that the site opens with. */
export interface HomeMessages {
  description(legalName: string, listings: readonly Listed[]): string;
  /** Heading for those who hear the page. */
  heading(company: string): string;
  upcomingEvents: string;
  /** Upcoming events besides the one that the page opens with. */
  moreEvents: string;
  pastEvents: string;
  latestReleases: string;
  /** Releases besides the one that the page opens with. */
  earlierReleases: string;
  allReleases: string;
  allEvents: string;
  about(legalName: string): string;
}

/** What authors' words become on a page, where they leave it to the site. */
export interface ProseMessages extends FootnoteWords {
  /** Name of a table that no heading or bold line names. */
  table: string;
}
