import type { Part } from '@/lib/surfaces/search/marked';

/** Text with the matches of a search marked. */
export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text));
}
