import type { Part } from '@/lib/surfaces/search/marked';

/** Words with those marked that were searched for. */
export function Marked({ parts }: { parts: Part[] }) {
  return parts.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text));
}
