import type { Release } from './types';

export function newestFirst(a: Release, b: Release): number {
  return b.publishAt - a.publishAt || bySlug(a, b);
}

export function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}
