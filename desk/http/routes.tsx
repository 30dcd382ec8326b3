import type { IncomingMessage } from 'node:http';
import { basename } from 'node:path';
import { ContentError } from '@/lib/content/problem';
import { WallTimeError } from '@/lib/domain/wall-time';
import { log } from '@/lib/process/log';
import { ImportError } from '@/wire/import/import-error';
import { attach, createAttachment, detach } from '../attaching';
import { type ChangeForm, changeForm } from '../changes/change-form';
import type { Desk } from '../desk';
import { createChange, createDraft, discard, remake, saveByHand, saveForm, setPurpose } from '../drafting';
import { type Draft, latest } from '../drafts/draft';
import { titleIn } from '../drafts/title-in';
import { openReplayNow, sayEnded, startLate } from '../on-the-day';
import { AttachPage } from '../pages/attach';
import { ChangePage } from '../pages/change';
import { ClashOfDraft, ClashPage } from '../pages/clash';
import { DraftPage } from '../pages/draft';
import { FilesPage } from '../pages/files';
import { GuestLinkPage } from '../pages/guest-links';
import { TranslatePage } from '../pages/languages';
import { NewPage } from '../pages/new';
import { type Around, page } from '../pages/page';
import { PastPage } from '../pages/past';
import { PreviewPage } from '../pages/preview-page';
import { PublishPage } from '../pages/publish';
import { RecordPage } from '../pages/record';
import { RefusalPage } from '../pages/refusal';
import { TodayPage } from '../pages/today';
import { NotSaved } from '../pages/trouble';
import type { Person } from '../people';
import { PAST, shownAddress } from '../preview/address';
import { endGuestLink, makeGuestLink } from '../preview/guest';
import { shownAnswer } from '../preview/shown';
import { SLIDER } from '../preview/slider';
import { askedView } from '../preview/view';
import { ClashError, WriteError } from '../publish/write-out';
import { approve, askForApproval, publishAlone, publishApproved, sendBack } from '../publishing';
import { Refusal } from '../refusal';
import { acceptFinding, takeFix } from '../settling';
import { putBack, takeBack } from '../taking-back';
import { addText, createTranslation, languagesFor, removeText } from '../translating';
import { isDiskFull } from '../trouble';
import { textOf } from '../uploads/text-of';
import { words } from '../words';
import { type Answer, download, goTo } from './answer';
import { forget, readForm, type SentForm } from './form';

/** Answers a request of somebody who is signed in. */
export async function answerTo(desk: Desk, person: Person, request: IncomingMessage, path: string): Promise<Answer> {
  const around = { desk, person };
  if (request.method === 'POST') {
    const sent = await readForm(request, { uploads: desk.drafts.uploads });
    try {
      return await post(around, path, sent, request.headers.host ?? '');
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      const { title } = words.trouble.full;
      return page(around, title, <NotSaved fields={sent.fields} />, undefined, 503);
    } finally {
      forget(sent.upload);
    }
  }
  const shown = shownAddress(request.url ?? '');
  if (shown) return shownAnswer(desk, shown.draft === PAST ? undefined : desk.draft(shown.draft), shown, request);
  if (path === '/' || path === '/sign-in') return page(around, words.today.title, <TodayPage {...around} />, 'today');
  if (path === '/new') return page(around, words.fresh.title, <NewPage desk={desk} />, 'new');
  if (path === '/translate') return translatePage(around, query(request).get('path') ?? '');
  if (path === '/change') return changePage(around, changeForm(desk, Object.fromEntries(query(request))), false);
  if (path === '/attach') return attachPage(around, query(request).get('path') ?? '');
  if (path === '/record') return page(around, words.record.title, <RecordPage {...around} />, 'record');
  const [, of = '', hash] = /^\/drafts\/([^/]+)\/documents\/([0-9a-f]{64})$/.exec(path) ?? [];
  if (hash) return documentOf(desk, desk.draft(of), hash);
  const [, id = '', step = ''] = /^\/drafts\/([^/]+)(?:\/(files|preview|publish))?$/.exec(path) ?? [];
  if (id === '') throw new Refusal(404, words.refused.noPage.title, words.refused.noPage.text);
  if (id === PAST && step === 'preview') return pastPage(around, query(request));
  const draft = desk.draft(id);
  if (step === '' && draft.change) return goTo(`/drafts/${id}/files`);
  if (step === 'files') return page(around, draft.title, <FilesPage {...around} look={desk.look(draft)} />);
  if (step === 'preview') return previewPage(around, draft, query(request));
  if (step === 'publish') return page(around, draft.title, <PublishPage {...around} look={desk.look(draft)} />);
  return draftPage(around, draft);
}

/** What is done with one press to a file that is there. */
const AT_ONCE = new Map<string, (desk: Desk, person: Person, file: string, fields: Record<string, string>) => void>([
  ['/take-back', (desk, person, file, { note = '' }) => takeBack(desk, person, file, note)],
  ['/put-back', putBack],
  ['/ended', sayEnded],
  ['/late', (desk, person, file, { minutes = '' }) => startLate(desk, person, file, minutes)],
  ['/open-replay', openReplayNow],
]);

async function post(around: Around, path: string, sent: SentForm, host: string): Promise<Answer> {
  const { desk, person } = around;
  const { fields, upload } = sent;
  if (path === '/drafts') {
    const further = desk.languages.flatMap((language) => {
      const typed = fields[`text.${language}`] ?? '';
      return typed.trim() === '' ? [] : [{ language, bytes: Buffer.from(typed) }];
    });
    return goTo(`/drafts/${(await createDraft(desk, person, await textIn(sent), further)).id}`);
  }
  if (path === '/translate') {
    const text = { language: fields.language ?? '', bytes: await textIn(sent) };
    return goTo(`/drafts/${(await createTranslation(desk, person, fields.path ?? '', text, fields)).id}/files`);
  }
  if (path === '/change') return saveChange(around, fields);
  if (path === '/attach') {
    return goTo(`/drafts/${createAttachment(desk, person, fields.of ?? '', upload, fields).id}/publish`);
  }
  const atOnce = AT_ONCE.get(path);
  if (atOnce) {
    atOnce(desk, person, fields.path ?? '', fields);
    return goTo('/');
  }
  const [, id = '', action = ''] = /^\/drafts\/([^/]+)(?:\/([a-z-]+))?$/.exec(path) ?? [];
  if (id === '') throw new Refusal(404, words.refused.noPage.title, words.refused.noPage.text);
  const draft = desk.draft(id);
  const { digest = '', note = '', reason = '' } = fields;
  const here = `/drafts/${id}`;
  const isAtOnce = fields.time === 'now';
  switch (action) {
    case '':
      return save(around, draft, fields);
    case 'purpose':
      await setPurpose(desk, draft, person, fields.purpose);
      return goTo(here);
    case 'from-text':
      await remake(desk, draft, person);
      return goTo(here);
    case 'files':
      if (isOutdated(draft, fields)) return clashOfDraft(around, draft, fields);
      saveByHand(desk, draft, person, filesIn(desk, draft, fields));
      return goTo(`${here}/files`);
    case 'add-text':
      await addText(desk, draft, person, { language: fields.language ?? '', bytes: await textIn(sent) });
      return goTo(draft.change ? `${here}/files` : here);
    case 'remove-text':
      await removeText(desk, draft, person, fields.language ?? '');
      return goTo(draft.change ? `${here}/files` : here);
    case 'attach':
      await attach(desk, draft, person, upload, fields);
      return goTo(`${here}/files`);
    case 'detach':
      await detach(desk, draft, person, fields.path ?? '');
      return goTo(`${here}/files`);
    case 'fix':
      await takeFix(desk, draft, person, fields.finding ?? '');
      return goTo(draft.isByHand ? `${here}/files` : here);
    case 'accept':
      await acceptFinding(desk, draft, person, { finding: fields.finding ?? '', reason });
      return goTo(draft.isByHand ? `${here}/files` : here);
    case 'discard':
      discard(desk, draft, person);
      return goTo('/');
    case 'link':
      return guestLinkPage(around, draft, fields, host);
    case 'end-link':
      endGuestLink(desk, draft, person, fields.link ?? '');
      return goTo(`${here}/preview`);
    case 'ask':
      askForApproval(desk, draft, person, digest);
      return goTo(`${here}/publish`);
    case 'send-back':
      sendBack(desk, draft, person, digest, note);
      return goTo(`${here}/publish`);
    case 'approve':
      approve(desk, draft, person, digest, isAtOnce);
      return goTo(`${here}/publish`);
    case 'alone':
      publishAlone(desk, draft, person, { digest, isAtOnce, reason });
      return goTo(`${here}/publish`);
    case 'write':
      publishApproved(desk, draft, person);
      return goTo(`${here}/publish`);
    default:
      throw new Refusal(404, words.refused.noPage.title, words.refused.noPage.text);
  }
}

/** A text that was pasted, or the file that was chosen. */
async function textIn({ fields, upload }: SentForm): Promise<Uint8Array> {
  return upload ? textOf(upload) : Buffer.from(fields.text ?? '');
}

/** Saves what was typed once it has been shown what was understood. */
async function save(around: Around, draft: Draft, fields: Record<string, string>): Promise<Answer> {
  const { desk, person } = around;
  if (isOutdated(draft, fields)) return clashOfDraft(around, draft, fields);
  const { shown = '', version: _version, next, ...form } = fields;
  const read = desk.readForm(form, desk.look(draft).files);
  const isShown = read.shown.split('\n').every((line) => line === '' || shown.split('\n').includes(line));
  if (read.refused.size > 0 || !isShown) return draftPage(around, { ...draft, form }, true);
  const saved = await saveForm(desk, draft, person, form);
  const isNext = next === 'preview' || (next === 'publish' && saved.open === 0);
  return goTo(`/drafts/${draft.id}${isNext ? `/${next}` : ''}`);
}

async function draftPage(around: Around, draft: Draft, isUnsaved = false): Promise<Answer> {
  const { desk } = around;
  const look = desk.look(draft);
  const form = desk.readForm(draft.form, look.files);
  const composed = await desk.composed(draft, form);
  const shown = <DraftPage {...around} look={look} form={form} composed={composed} isUnsaved={isUnsaved} />;
  return page(around, draft.title, shown, undefined, form.refused.size > 0 && isUnsaved ? 400 : 200);
}

/** Makes the draft of a change once its new start has been shown. */
function saveChange(around: Around, fields: Record<string, string>): Answer {
  const { desk, person } = around;
  const form = changeForm(desk, fields);
  const { noNote } = words.change;
  if (form.note === '') throw new Refusal(400, noNote.title, noNote.text);
  const { kind, note, at, start, replay } = form;
  const isOpen = form.refused.size > 0 || (kind === 'move' && !start) || (kind === 'replay' && !replay);
  if (isOpen || form.shown !== (fields.shown ?? '')) return changePage(around, form, true);
  const draft = createChange(desk, person, form.path, { kind, note, at, start, replay });
  return goTo(`/drafts/${draft.id}/${kind === 'correct' ? 'files' : 'publish'}`);
}

function changePage(around: Around, form: ChangeForm, isUnsaved: boolean): Answer {
  const title = words.change.title(form.title);
  return page(
    around,
    title,
    <ChangePage form={form} isUnsaved={isUnsaved} />,
    undefined,
    form.refused.size > 0 ? 400 : 200,
  );
}

function documentOf(desk: Desk, draft: Draft, hash: string): Answer {
  const document = draft.attached?.find(({ sha256 }) => sha256 === hash);
  if (!document) throw new Refusal(404, words.refused.noPage.title, words.refused.noPage.text);
  return download(desk.drafts.documentOf(draft.id, hash), basename(document.path), document.size);
}

function attachPage(around: Around, path: string): Answer {
  const title = titleIn(around.desk.textOf(path)) ?? path;
  return page(around, words.attach.title(title), <AttachPage path={path} title={title} />);
}

function translatePage(around: Around, path: string): Answer {
  const { desk } = around;
  const title = titleIn(desk.textOf(path)) ?? path;
  const codes = languagesFor(desk, path);
  const shown = <TranslatePage path={path} title={title} codes={codes} zone={desk.company.timeZone} />;
  return page(around, words.languages.page(title), shown);
}

function previewPage(around: Around, draft: Draft, query: URLSearchParams): Answer {
  const { desk } = around;
  const asked = askedView(query, desk.company.timeZone);
  const shown = <PreviewPage {...around} look={desk.look(draft)} asked={asked} />;
  const parts = { hasFrame: true, script: SLIDER };
  return page(around, `${words.preview.title}: ${draft.title}`, shown, undefined, asked.refused ? 400 : 200, parts);
}

function pastPage(around: Around, query: URLSearchParams): Answer {
  const asked = askedView(query, around.desk.company.timeZone);
  const parts = { hasFrame: true, script: SLIDER };
  const shown = <PastPage {...around} asked={asked} />;
  return page(around, words.past.title, shown, 'record', asked.refused ? 400 : 200, parts);
}

function guestLinkPage(around: Around, draft: Draft, fields: Record<string, string>, host: string): Answer {
  const { desk, person } = around;
  const { code, link } = makeGuestLink(desk, draft, person, fields);
  const address = `${around.desk.settings.url?.origin ?? `http://${host}`}/sign-in#${code}`;
  const shown = <GuestLinkPage draft={draft} link={link} address={address} zone={desk.company.timeZone} />;
  return page(around, words.preview.guests.ready(link.name), shown);
}

function query({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.split('?')[1]);
}

/** Whether somebody saved another version since the form was made. */
function isOutdated(draft: Draft, { version = '' }: Record<string, string>): boolean {
  return version !== String(latest(draft)?.number ?? 0);
}

function clashOfDraft(around: Around, draft: Draft, fields: Record<string, string>): Answer {
  return page(around, draft.title, <ClashOfDraft draft={draft} fields={fields} />, undefined, 409);
}

function filesIn(desk: Desk, draft: Draft, fields: Record<string, string>) {
  const version = latest(draft);
  if (!version) throw new Refusal(404, words.refused.noPage.title, words.refused.noPage.text);
  const former = new Map(desk.look(draft).files.map(({ path, text }) => [path, text]));
  return version.files.map(({ path }) => ({ path, text: fields[`file ${path}`] ?? former.get(path) ?? '' }));
}

/** The answer to what went wrong. What is no refusal is logged, without a word of a draft. */
export function failed(desk: Desk, person: Person, error: unknown): Answer {
  const around = { desk, person };
  const refusal = (status: number, title: string, text: string) =>
    page(around, title, <RefusalPage title={title} text={text} />, undefined, status);
  if (error instanceof Refusal) return refusal(error.status, error.title, error.message);
  if (error instanceof ClashError) {
    return page(around, words.clash.title, <ClashPage clashes={error.clashes} />, undefined, 409);
  }
  if (error instanceof WriteError) {
    const { title, text } = words.refused.notWritable;
    return refusal(503, title, text(error.message));
  }
  if (error instanceof WallTimeError) return refusal(409, words.refused.clockChange, error.message);
  if (error instanceof ImportError || error instanceof ContentError) {
    return refusal(503, words.refused.content, error.message);
  }
  log('error', 'A request of the desk failed', { error: (error as Error)?.stack?.split('\n').slice(1, 4).join() });
  return refusal(500, words.refused.failed.title, words.refused.failed.text);
}
