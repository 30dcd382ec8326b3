import { type Language, pathIn } from '@/messages/language';

/** A part of a list: its path, and what it is called. */
export interface Part {
  path: string;
  label: string;
}

interface Props {
  /** Names the links. */
  name: string;
  parts: readonly Part[];
  /** The path of the one that is shown. */
  current: string;
  language: Language;
}

/** Links to the whole of a list and to its parts: the categories of releases, the kinds of events. */
export function Parts({ name, parts, current, language }: Props) {
  return (
    <nav aria-label={name} className="acts">
      {parts.map(({ path, label }) => (
        <a key={path} href={pathIn(language, path)} aria-current={path === current ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
