import type { StoredFile } from '@/lib/content/read/stored-file';
import type { CallEvent, Replay } from '@/lib/content/types';
import type { Language } from '@/messages/language';

interface Props {
  event: CallEvent;
  replay: Replay;
  recording: StoredFile;
  /** The page of the event. */
  path: string;
  language: Language;
}

/** Plays a recording; nothing is loaded before the reader asks for it. */
export function Player({ event, replay: { captions }, recording, path, language }: Props) {
  const { replay } = language.messages.gates;
  const isVideo = /\.(mp4|webm)$/.test(recording.path);
  // Browsers show captions in the frame of a video alone, and play sound in it as well.
  const Media = isVideo || captions ? 'video' : 'audio';
  const src = `${path}/replay`;
  return (
    <Media controls preload="none" src={src} aria-label={replay.recording(event.title)}>
      {captions && (
        <track
          kind="captions"
          src={`${path}/captions.vtt`}
          srcLang={language.tag}
          label={replay.captions}
          default={!isVideo}
        />
      )}
      <a href={src}>{replay.enter}</a>
    </Media>
  );
}
