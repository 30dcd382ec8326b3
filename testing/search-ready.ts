import { setTimeout } from 'node:timers/promises';

const AGAIN_MS = 100;

/** Waits until a site answers searches: with years of releases that takes longer than a start. */
export async function searchReady(origin: string): Promise<void> {
  while ((await fetch(`${origin}/search?q=ready`)).status === 503) await setTimeout(AGAIN_MS);
}
