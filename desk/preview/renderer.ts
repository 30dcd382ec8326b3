import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateDirectory } from '@/lib/content/state/state-directory';
import { MINUTE_MS } from '@/lib/domain/instant';
import type { Wanted } from './content-at';
import { AT_HEADER, DRAFT_HEADER, PUBLIC_AT_HEADER, type Told } from './messages';

/** A renderer takes 250 MB: it ends when nobody has looked for so long, and starts again within two seconds. */
const IDLE_MS = 10 * MINUTE_MS;

/** Pages name alerts where the site has them. Nobody answers there: a preview sends nothing. */
const ALERTS_AWAY = { ALERTS_ADDRESS: '127.0.0.1:0' };

/** Thrown if there is no renderer, with why. */
export class NoRenderer extends Error {
  override name = 'NoRenderer';
}

/** What is asked of the site. */
export interface Asked extends Wanted {
  method: 'GET' | 'HEAD';
  /** Path and query, as a visitor would ask for them. */
  url: string;
  headers: OutgoingHttpHeaders;
}

interface Running {
  child: ChildProcess;
  socket: string;
}

/**
 * The site's own renderer, in a process that starts when somebody looks at a preview. It has no port, and writes
 * neither files nor logs.
 */
export class Renderer {
  private running: Promise<Running> | undefined;
  private idle: NodeJS.Timeout | undefined;

  /** @throws NoRenderer */
  async ask({ method, url, headers, draftDir, at, publicAt }: Asked): Promise<IncomingMessage> {
    const { socket } = await this.started();
    const sent = request({
      socketPath: socket,
      method,
      path: url,
      headers: {
        ...headers,
        'accept-encoding': 'identity',
        ...(draftDir !== undefined && { [DRAFT_HEADER]: encodeURIComponent(draftDir) }),
        [AT_HEADER]: String(at),
        ...(publicAt !== undefined && { [PUBLIC_AT_HEADER]: String(publicAt) }),
      },
    });
    sent.end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return answer;
  }

  private started(): Promise<Running> {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.stop(), IDLE_MS).unref();
    this.running ??= this.start().catch((error) => {
      this.running = undefined;
      throw error;
    });
    return this.running;
  }

  private async start(): Promise<Running> {
    // In a folder for this user alone, which the renderer removes; below DESK_DIR its path could be too long for a socket.
    const socket = join(mkdtempSync(join(tmpdir(), 'preview-')), 'preview');
    const stateDir = [stateDirectory() ?? []].flat();
    const { TRUSTED_PROXY: _proxy, STATUS_SOCKET: _status, ...env } = process.env;
    const child = fork('tools/run.mjs', ['tools/commands/serve-preview.ts', socket, ...stateDir], {
      // A rehearsal, which every page says; a millisecond away, so that dates in headers are those of the site.
      env: { ...env, NODE_ENV: 'production', CLOCK_OFFSET_MS: '1', ...(hasAlerts(env) && ALERTS_AWAY) },
      // What Next says of a page that it cannot render may be words of a draft.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => {
      this.running = undefined;
    });
    const told = await new Promise<Told>((resolve) => {
      child.once('message', (message) => resolve(message as Told));
      child.once('exit', () => resolve({ failed: '' }));
    });
    if ('failed' in told) throw new NoRenderer(told.failed);
    child.unref();
    child.channel?.unref();
    return { child, socket };
  }

  private stop(): void {
    this.running?.then(({ child }) => child.disconnect()).catch(() => {});
    this.running = undefined;
  }
}

/** Whether the site has e-mail alerts, by the settings that both run with. */
export function hasAlerts(env = process.env): boolean {
  return Boolean(env.ALERTS_DATABASE || env.ALERTS_ADDRESS);
}
