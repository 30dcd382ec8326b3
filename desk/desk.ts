import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Acceptance, PublicRecord } from '@/lib/content/accept/types';
import { loadContent } from '@/lib/content/load';
import { furtherLanguages } from '@/lib/content/read/translation';
import { recorded } from '@/lib/content/state/recorded';
import type { CallEvent, Company, Release } from '@/lib/content/types';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { readCompany } from '@/wire/import/company';
import { linkedIn } from './drafts/attached';
import { type Checked, checkDraft } from './drafts/checked';
import { type Composed, compose } from './drafts/compose';
import type { DraftFile } from './drafts/digest';
import { type Draft, latest, type Version } from './drafts/draft';
import { followsName, type ReadForm, readForm } from './drafts/form';
import { DraftStore } from './drafts/store';
import { GuestLinks } from './preview/guest-links';
import { Renderer } from './preview/renderer';
import { WithdrawalList } from './publish/withdrawal-list';
import { WriteOut } from './publish/write-out';
import { DeskRecord } from './record';
import { Refusal } from './refusal';
import type { DeskSettings } from './settings';
import { TroubleWatch } from './trouble';
import { words } from './words';

/** A release or an event below the content directory. */
const PATH = /^(?:releases|events)\/[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;

/** What is known of a draft when a page shows it. */
export interface Look {
  draft: Draft;
  version: Version | undefined;
  files: DraftFile[];
  /** Files of the content that the draft may change too: the events of its release. */
  linked: string[];
  /** Undefined without files that can be checked. */
  checked: Checked | undefined;
  /** The files are the bytes that the version was saved with. */
  isIntact: boolean;
}

/** What the desk works on: the drafts, the content directory, the record. Who may change what: drafting.ts, publishing.ts. */
export class Desk {
  readonly drafts: DraftStore;
  readonly record: DeskRecord;
  readonly writeOut: WriteOut;
  readonly withdrawals: WithdrawalList;
  readonly trouble: TroubleWatch;
  readonly renderer = new Renderer();
  readonly guests: GuestLinks;

  /** @param contentDir absolute path */
  constructor(
    readonly settings: DeskSettings,
    readonly contentDir: string,
  ) {
    this.drafts = new DraftStore(settings.deskDir);
    this.record = new DeskRecord(settings.deskDir);
    this.guests = new GuestLinks(settings.deskDir);
    this.writeOut = new WriteOut(contentDir, settings.deskDir);
    this.trouble = new TroubleWatch(settings.deskDir, contentDir, environment().siteUrl);
    this.withdrawals = new WithdrawalList(environment().withdrawalsDir, contentDir);
  }

  /** @throws ImportError or ContentError if company.yaml cannot be used */
  get company(): Company {
    return readCompany(this.contentDir);
  }

  /** @throws Refusal if there is none */
  draft(id: string): Draft {
    const draft = this.drafts.get(id);
    if (!draft) throw new Refusal(404, words.refused.noDraft.title, words.refused.noDraft.text);
    return draft;
  }

  /** What the site would serve now. @throws ContentError if company.yaml has no usable version */
  accepted(record: PublicRecord = recorded().record): Acceptance {
    return loadContent(this.contentDir, now(), { record, withdrawals: this.withdrawals.directory });
  }

  /** Whether a name that somebody sent is that of a release or an event. */
  isContentPath(path: string): boolean {
    return PATH.test(path);
  }

  /** A file of the content. @throws Refusal if it is not there */
  readonly textOf = (path: string): string => {
    const file = join(this.contentDir, path);
    const { gone } = words.refused;
    if (!this.isContentPath(path) || !existsSync(file)) throw new Refusal(404, gone.title, gone.text);
    return readFileSync(file, 'utf8');
  };

  /** The zone in which the times of a file are written. */
  readonly zoneOf = (text: string): string => /^timeZone: (\S+)$/m.exec(text)?.[1] ?? this.company.timeZone;

  look(draft: Draft): Look {
    const version = latest(draft);
    const isIntact = version === undefined || this.drafts.isIntact(draft.id, version);
    if (!version || !isIntact) return { draft, version, files: [], linked: [], checked: undefined, isIntact };
    const files = this.drafts.filesOf(draft.id, version);
    const folder = this.drafts.folderOf(draft.id, version.number);
    const checked = checkDraft(this.contentDir, folder, recorded().record, now());
    return { draft, version, files, linked: linkedIn(files), checked, isIntact };
  }

  readForm(form: Readonly<Record<string, string>>, files: readonly DraftFile[]): ReadForm {
    const text = (file: string) => files.find(({ path }) => path === file)?.text ?? '';
    return readForm(form, this.company.timeZone, (file) => this.zoneOf(text(file)));
  }

  /** What the importer makes of a draft's text now. */
  composed(draft: Draft, form: ReadForm): Promise<Composed> {
    const { company, contentDir } = this;
    const { purpose } = draft;
    const texts = this.textsOf(draft);
    const follows = this.languages.filter(
      (code) => draft.form[followsName(code)] && !texts.some(({ language }) => language === code),
    );
    return compose(this.drafts.source(draft.id), { company, contentDir, purpose, texts, follows, form, now: now() });
  }

  /** Codes of the languages that a draft can have further texts in. */
  get languages(): readonly string[] {
    return furtherLanguages(this.company.languages);
  }

  /** Those that a release or an event is not translated into. */
  languagesWithout({ translations = [] }: Pick<Release | CallEvent, 'translations'>): string[] {
    return this.languages.filter((code) => !translations.some(({ language }) => language === code));
  }

  /** The texts of a draft in the further languages that the company still has, in its order. */
  textsOf({ id, texts = [] }: Draft): { language: string; bytes: Uint8Array }[] {
    return this.languages
      .filter((language) => texts.includes(language))
      .map((language) => ({ language, bytes: this.drafts.source(id, language) }));
  }
}

/** Whether a release of a version is kept unpublished: nobody said when it becomes public. */
export function isUndecided({ files }: Version, { accepted }: Checked): boolean {
  return files.some(({ path }) => {
    const slug = path.replace(/^releases\/|\.mdx$/g, '');
    return accepted.content.releases.get(slug)?.draft === true;
  });
}
