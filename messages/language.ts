import { english } from '@/lib/format/english';
import type { Formatter } from '@/lib/format/formatter';
import { messages as en } from './en';
import type { Messages } from './messages';

/** A language that the site speaks. */
export interface Language {
  /** BCP 47: what pages and data say that they are in. */
  tag: string;
  /** What the paths of its pages begin with: empty for the default language, otherwise as in `/fr`. */
  prefix: string;
  messages: Messages;
  format: Formatter;
}

/** The language of the pages whose paths name none. */
export const defaultLanguage: Language = { tag: 'en', prefix: '', messages: en, format: english };

/** The path of a page in a language. @param path of the page in the default language */
export function pathIn({ prefix }: Language, path: string): string {
  return prefix && path === '/' ? prefix : prefix + path;
}
