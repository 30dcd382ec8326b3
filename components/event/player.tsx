import type { StoredFile } from '@/lib/content/read/stored-file';
import type { Language } from '@/messages/language';

interface Props {
  recording: StoredFile;
  /** The gate of the replay. */
  src: string;
  language: Language;
}

/** Plays a recording; nothing is loaded before the reader asks for it. */
export function Player({ recording, src, language }: Props) {
  const Media = /\.(mp4|webm)$/.test(recording.path) ? 'video' : 'audio';
  return (
    <Media controls preload="none" src={src}>
      <a href={src}>{language.messages.gates.replay.enter}</a>
    </Media>
  );
}
