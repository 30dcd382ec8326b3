import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { mailsToRead } from '@/alerts/mail/to-read';
import type { Told } from '@/desk/preview/messages';
import { type Mails, servePreview } from '@/desk/preview/serve';
import { environment } from '@/lib/process/environment';
import { defaultLanguage } from '@/messages/language';
import { holdBuild } from '@/tools/build/builds';
import { lastBuild } from './last-build';

// Started by the desk alone (desk/preview/renderer.ts), and ends with it.

process.env.TZ = 'UTC';
process.env.NEXT_TELEMETRY_DISABLED = '1';

const [socket = '', stateDir] = process.argv.slice(2);
const end = () => process.exit(0);
process.once('disconnect', end).once('SIGINT', end).once('SIGTERM', end);
process.once('exit', () => rmSync(dirname(socket), { recursive: true, force: true }));

const root = process.cwd();
const chosen = process.env.NEWSROOM_BUILD;
const tell = (told: Told) => process.send?.(told);
try {
  if (chosen) holdBuild(root, chosen);
  const { siteUrl } = environment();
  const mails: Mails = ({ site, now }, of) => mailsToRead(site, now, of, { siteUrl, language: defaultLanguage });
  await servePreview(root, { build: chosen ?? lastBuild(root), socket, stateDir, mails });
  tell({ listening: true });
} catch (error) {
  tell({ failed: (error as Error).message });
  process.disconnect?.();
}
