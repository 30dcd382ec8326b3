import { EnvironmentError } from '@/lib/process/environment';

export const ROLES = ['author', 'approver', 'operator'] as const;
/**
 * An author makes drafts and asks for approval; an approver approves what others wrote; an operator sees who is signed in and
 * lets people in, and publishes nothing.
 */
export type Role = (typeof ROLES)[number];

export interface Person {
  name: string;
  roles: readonly Role[];
  /** How an OpenID provider knows them: a verified address, or the `sub`. */
  openId?: string;
}

/**
 * The people of a desk, from text such as `Investor Relations: author; Counsel <counsel@example.com>: approver`.
 * @throws EnvironmentError that says what to write instead
 */
export function readPeople(text: string): Person[] {
  const people = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(readPerson);
  for (const key of ['name', 'openId'] as const) {
    const keys = people.map((person) => person[key]?.toLowerCase());
    const twice = people.find((_, index) => keys[index] !== undefined && keys.indexOf(keys[index]) !== index);
    if (twice) throw refused(text, `"${twice[key]}" stands there twice: write each person once`);
  }
  if (people.length === 0) throw refused(text, 'write at least one person');
  return people;

  function readPerson(part: string): Person {
    const [, name = '', openId, written = ''] =
      /^\s*([^:<>]{1,80}?)\s*(?:<([^<>\s]{1,200})>\s*)?:\s*(.*?)\s*$/s.exec(part) ?? [];
    const roles = written.split(/\s*,\s*/).map((role) => ROLES.find((each) => each === role));
    if (name === '' || roles.includes(undefined)) {
      throw refused(
        text,
        `write names with roles (${ROLES.join(', ')}), as in "Investor Relations: author; Counsel: approver"`,
      );
    }
    const known = roles.filter((role) => role !== undefined);
    return openId === undefined ? { name, roles: known } : { name, roles: known, openId };
  }
}

function refused(text: string, fix: string): EnvironmentError {
  return new EnvironmentError(`The environment has settings that cannot be used:\n  DESK_PEOPLE="${text}": ${fix}`);
}
