import { createElement, Fragment, type ReactNode } from 'react';
import type { Sentence as Parts } from '@/messages/sentence';

/** A sentence of the interface with elements among its words. */
export function Sentence({ of }: { of: Parts<ReactNode> }) {
  // Its parts never change places, so they need no keys.
  return createElement(Fragment, null, ...of);
}
