import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask } from './ask';
import { EVENT_FILE, expect, RELEASE_FILE, type RunningDesk, WIRE_TEXT } from './desk';
import { startSite } from './site';

// Steps that several journeys at the desk have in common.

export const FILES = [EVENT_FILE, RELEASE_FILE];

/** Presses buttons and links, and counts. */
export class Hand {
  presses = 0;

  async press(page: Page, name: string | RegExp, role: 'button' | 'link' | 'radio' = 'button'): Promise<void> {
    this.presses++;
    await page.getByRole(role, { name, exact: true }).click();
  }
}

/** Makes a draft of the shipped text that is public at an hour, ready to be asked for. */
export async function draftAt(page: Page, hour: string, hand = new Hand()): Promise<Hand> {
  await hand.press(page, 'New', 'link');
  await page.getByLabel('Text of the release').fill(WIRE_TEXT);
  await hand.press(page, 'Read the text');
  await hand.press(page, 'At an hour', 'radio');
  await page.getByLabel('Hour', { exact: true }).fill(hour);
  await hand.press(page, 'Save');
  await expect(page.getByRole('alert')).toContainText('Not saved yet');
  await hand.press(page, 'Go on to publish');
  return hand;
}

/** A desk and a site on the shipped content. @param at ISO instant, a week before its call if not said */
export async function published(start: (options: { at: string }) => Promise<RunningDesk>, at = '2012-01-20T15:00:00Z') {
  const desk = await start({ at });
  for (const path of FILES) cpSync(join('content', path), join(desk.contentDir, path));
  const env = { CONTENT_DIR: desk.contentDir, STATE_DIR: join(desk.deskDir, '../state') };
  const site = await startSite({ env: { ...env, CLOCK_OFFSET_MS: desk.offset } });
  const port = Number(new URL(site.origin).port);
  const status = async (path: string) => (await ask(port, `/${path.slice(0, -'.mdx'.length)}`)).status;
  return { desk, site, status };
}

/** Two seconds; a busy machine gets more time. */
export const SOON = { timeout: 10_000, intervals: [50] };

/** Asks for the draft that is open, and approves it as a second person. */
export async function approved(page: Page, second: Page, desk: RunningDesk): Promise<void> {
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await desk.signIn(second, 'Counsel');
  await second.getByRole('link', { name: 'Read and approve' }).click();
  await second.getByRole('button', { name: /^Approve/ }).click();
  await expect(second.getByText(/^Public since/)).toBeVisible();
}

/** Opens the change of a file, from Today. */
export async function openChange(page: Page, path: string): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ hasText: path })
    .getByRole('link', { name: /^Change/ })
    .click();
}
