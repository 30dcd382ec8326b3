import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DraftFile, digestOf } from '@/desk/drafts/digest';
import { DraftStore } from '@/desk/drafts/store';
import { shownPath } from '@/desk/preview/address';
import { type Asked, ask } from './ask';
import type { Name, RunningDesk } from './desk';

/** The name of the one draft that these make. */
export const DRAFT = '0123456789ab';

/** Saves a draft of files as a desk does. */
export function saveDraft({ deskDir }: Pick<RunningDesk, 'deskDir'>, files: DraftFile[]): void {
  const store = new DraftStore(deskDir);
  const made = { by: 'Investor Relations', at: 0 };
  const version = {
    ...made,
    number: 1,
    digest: digestOf(files),
    files: files.map(({ path }) => ({ path, base: null })),
  };
  store.saveVersion(DRAFT, 1, files, []);
  store.save({
    id: DRAFT,
    title: 'A draft',
    created: made,
    form: {},
    isByHand: true,
    open: 0,
    versions: [version],
    authors: [made.by],
  });
}

/** Takes files out of a content directory. @returns what they said */
export function takeOut(contentDir: string, paths: readonly string[]): DraftFile[] {
  return paths.map((path) => {
    const file = join(contentDir, path);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return { path, text };
  });
}

/** A copy of a content directory with the files of a draft in it. */
export function withFiles(contentDir: string, files: readonly DraftFile[]): string {
  const copy = `${contentDir}-published`;
  cpSync(contentDir, copy, { recursive: true });
  for (const { path, text } of files) writeFileSync(join(copy, path), text);
  return copy;
}

/** The cookie of a session. */
export async function sessionOf(desk: RunningDesk, name: Name): Promise<string> {
  const code = desk.link(name).split('#')[1] ?? '';
  const { headers } = await fetch(`${desk.origin}/sign-in`, {
    method: 'POST',
    headers: { origin: desk.origin },
    body: new URLSearchParams({ code }),
    redirect: 'manual',
  });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** What a desk shows of a page with the draft, at an instant. */
export function askShown({ port }: RunningDesk, cookie: string, at: number, path: string): Promise<Asked> {
  return ask(port, shownPath({ draft: DRAFT, at, path }), { headers: { host: `127.0.0.1:${port}`, cookie } });
}
