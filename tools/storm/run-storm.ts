import { readFileSync } from 'node:fs';
import { Random } from '@/testing/archive/random';
import { Author } from './author';
import { compare } from './compare';
import { StormDirectory } from './directory';
import { type PublicFiles, publicAfter } from './model';
import type { State } from './surfaces';
import { DOCUMENT, documentBytes } from './texts';

/** Whatever is served, as one site: a single process or several. */
export interface StormedSite {
  port: number;
  /** Ends it without warning. What serves on by itself starts again by itself. */
  kill(): Promise<void>;
  /** Serves again, where `kill` has left nothing. */
  start(): Promise<void>;
}

interface Settings {
  seed: number;
  steps: number;
  /** Ends sooner after as long. */
  seconds?: number | undefined;
  /** How long the site may take for a change. */
  withinMs: number;
  /** An empty directory. */
  root: string;
  serve(contentDir: string): Promise<StormedSite>;
  /** Told of each state from the moment on at which it lies in the directory. */
  changed?(state: State, at: number): void;
}

export interface Storm {
  /** How many steps there were of each kind. */
  steps: Record<string, number>;
  /** What was wrong, and where; the storm ends with the first step that goes wrong. */
  wrong: string[];
  /** How long after a change somebody asked who was still told what was before, at most, in milliseconds. */
  slowestMs: number;
}

const KINDS = [
  ...Array.from({ length: 20 }, () => 'change' as const),
  ...(['burst', 'burst', 'upload', 'upload', 'document', 'company', 'leftover', 'swap', 'swap', 'vanish'] as const),
  ...(['restart', 'restart'] as const),
];
type Kind = (typeof KINDS)[number];

const COMPANY = readFileSync('content/company.yaml', 'utf8');
const LEFTOVERS = [
  'releases/Thumbs.db',
  'releases/new.mdx.filepart',
  'releases/.alpha.mdx.swp',
  'events/call.mdx.orig',
];

/** Changes content in every way at random, and compares every surface with what must be public, step by step. */
export async function runStorm(settings: Settings): Promise<Storm> {
  const { seed, steps, seconds = Number.POSITIVE_INFINITY, root, serve, changed } = settings;
  const random = new Random(seed);
  const directory = new StormDirectory(root);
  const author = new Author(directory, random);
  author.begin(COMPANY);
  let files: PublicFiles = publicAfter(new Map(), author.onDisk);
  const present = (): State => ({ files, document: author.document });
  changed?.(present(), Date.now());
  const served = await serve(directory.path);
  const storm: Storm = { steps: {}, wrong: [], slowestMs: 0 };
  const until = performance.now() + seconds * 1000;

  /** Takes a step: what was done in words, and what goes on when it lies in the directory. */
  const take = async (kind: Kind): Promise<{ words: string; rest?: () => Promise<void> }> => {
    switch (kind) {
      case 'change':
        return { words: author.change() };
      case 'burst':
        return { words: Array.from({ length: random.int(2, 4) }, () => author.change()).join('; ') };
      case 'upload': {
        // A recording may arrive over minutes: a change beside it must not wait.
        const marker = author.newMarker('d');
        const words = `upload ${marker} slowly; ${author.change()}`;
        const writing = directory.writeSlowly(DOCUMENT, documentBytes(marker), random.int(3, 12), 150);
        author.document = marker;
        return { words, rest: () => writing };
      }
      case 'document': {
        if (random.chance(0.4)) {
          directory.remove(DOCUMENT);
          author.document = undefined;
          return { words: 'delete the document' };
        }
        if (random.chance(0.5)) {
          directory.write(DOCUMENT, '<!doctype html><title>Sign in</title>');
          author.document = undefined;
          return { words: 'put a sign-in page where the document is' };
        }
        author.document = author.newMarker('d');
        directory.write(DOCUMENT, documentBytes(author.document), 'renamed');
        return { words: `replace the document: ${author.document}` };
      }
      case 'company': {
        const isBroken = random.chance(0.6);
        directory.write('company.yaml', isBroken ? COMPANY.replace('mic: XNAS', 'mic: Nasdaq') : COMPANY);
        return { words: isBroken ? 'break company.yaml' : 'mend company.yaml' };
      }
      case 'leftover': {
        const path = random.pick(LEFTOVERS);
        directory.write(path, `id: left\ntitle: ${author.newMarker('r')}\n`);
        return { words: `leave ${path}` };
      }
      case 'swap': {
        const changes: string[] = [];
        directory.swap((copy) => {
          for (let count = random.int(1, 3); count > 0; count--) changes.push(author.change(copy));
        });
        return { words: `swap the directory: ${changes.join('; ')}` };
      }
      case 'vanish': {
        const forMs = random.int(200, 1200);
        return { words: `take the directory away for ${forMs} ms`, rest: () => directory.vanish(forMs) };
      }
      case 'restart': {
        await served.kill();
        const changes = Array.from({ length: random.int(0, 2) }, () => author.change());
        return { words: `kill and restart: ${changes.join('; ') || 'nothing else'}`, rest: () => served.start() };
      }
    }
  };

  for (let step = 1; step <= steps && performance.now() < until; step++) {
    const kind = random.pick(KINDS);
    storm.steps[kind] = (storm.steps[kind] ?? 0) + 1;
    const former = present();
    const { words, rest } = await take(kind);
    files = publicAfter(files, author.onDisk);
    // A document that is being written is not there yet.
    const isUpload = kind === 'upload';
    changed?.(isUpload ? { files, document: former.document } : present(), Date.now());
    await rest?.();
    if (isUpload) changed?.(present(), Date.now());
    const { wrong, tookMs } = await compare(() => served.port, former, present(), settings.withinMs);
    storm.slowestMs = Math.max(storm.slowestMs, tookMs);
    if (wrong.length > 0) {
      storm.wrong = [`step ${step} of seed ${seed}: ${words}`, ...wrong];
      break;
    }
  }
  return storm;
}
