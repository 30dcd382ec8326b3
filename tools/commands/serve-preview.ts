import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Told } from '@/desk/preview/messages';
import { servePreview } from '@/desk/preview/serve';
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
  await servePreview(root, { build: chosen ?? lastBuild(root), socket, stateDir });
  tell({ listening: true });
} catch (error) {
  tell({ failed: (error as Error).message });
  process.disconnect?.();
}
