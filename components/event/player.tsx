import type { StoredFile } from '@/lib/content/read/stored-file';

/** Plays a recording through its gate; nothing is loaded before its reader asks for it. */
export function Player({ recording, src }: { recording: StoredFile; src: string }) {
  const Media = /\.(mp4|webm)$/.test(recording.path) ? 'video' : 'audio';
  return (
    <Media controls preload="none" src={src}>
      <a href={src}>Listen to the replay</a>
    </Media>
  );
}
