import { isIP } from 'node:net';
import { userInfo } from 'node:os';
import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { EnvironmentError } from '@/lib/process/environment';
import { type Person, readPeople } from './people';

/** The settings of the desk, described in docs/commands.md. Public processes know none of them. */
export interface DeskSettings {
  port: number;
  /** Address of this machine to listen on. */
  host: string;
  /** Absolute path of drafts, links to sign in, and the record of what was published. */
  deskDir: string;
  /** Who may do what. */
  people: readonly Person[];
  /** Whether a second person has to approve. */
  isFourEyes: boolean;
}

const LOOPBACK = ['127.0.0.1', '::1'];

const schema = z.object({
  DESK_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'write a port number, as in 3100')
    .transform(Number)
    .refine((port) => port <= 65535, 'write a port from 0 to 65535')
    .default(3100),
  DESK_HOST: z
    .string()
    .refine((host) => isIP(host) > 0, 'write an address of this machine, as in 127.0.0.1')
    .refine(
      (host) => LOOPBACK.includes(host),
      'write 127.0.0.1 or ::1: the desk has no sign-in for other machines yet; reach it through ssh -L',
    )
    .default('127.0.0.1'),
  DESK_DIR: z.string().min(1, 'write the path of a directory outside of the content').default('.desk'),
  DESK_PEOPLE: z.string().optional(),
  DESK_APPROVAL: z.enum(['second person', 'none'], 'write "second person" or "none"').default('second person'),
});

/**
 * @param contentDir absolute path
 * @throws EnvironmentError that names every invalid variable, its value and what to write instead
 */
export function deskSettings(variables: Record<string, string | undefined>, contentDir: string): DeskSettings {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `  ${name}="${variables[name]}": ${message}`;
    });
    throw new EnvironmentError(`The environment has settings that cannot be used:\n${lines.join('\n')}`);
  }
  const { DESK_PORT, DESK_HOST, DESK_DIR, DESK_PEOPLE, DESK_APPROVAL } = parsed.data;
  const deskDir = resolve(process.cwd(), DESK_DIR);
  if (!relative(contentDir, deskDir).startsWith('..') || !relative(deskDir, contentDir).startsWith('..')) {
    throw new EnvironmentError(`DESK_DIR="${DESK_DIR}" and the content lie in each other: write a path apart from it.`);
  }
  return {
    port: DESK_PORT,
    host: DESK_HOST,
    deskDir,
    people: readPeople(DESK_PEOPLE ?? `${userInfo().username}: author, approver`),
    isFourEyes: DESK_APPROVAL === 'second person',
  };
}
