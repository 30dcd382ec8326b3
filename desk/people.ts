import { EnvironmentError } from '@/lib/process/environment';

export const ROLES = ['author', 'approver'] as const;
/** An author makes drafts and asks for approval; an approver approves what others wrote. */
export type Role = (typeof ROLES)[number];

export interface Person {
  name: string;
  roles: readonly Role[];
}

/**
 * The people of a desk, from text such as `Investor Relations: author; Counsel: approver`.
 * @throws EnvironmentError that says what to write instead
 */
export function readPeople(text: string): Person[] {
  const people = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(readPerson);
  const names = people.map(({ name }) => name.toLowerCase());
  const twice = people.find(({ name }, index) => names.indexOf(name.toLowerCase()) !== index);
  if (twice) throw refused(text, `"${twice.name}" stands there twice: write each person once`);
  if (people.length === 0) throw refused(text, 'write at least one person');
  return people;

  function readPerson(part: string): Person {
    const [, name = '', written = ''] = /^\s*([^:]{1,80}?)\s*:\s*(.*?)\s*$/s.exec(part) ?? [];
    const roles = written.split(/\s*,\s*/).map((role) => ROLES.find((each) => each === role));
    if (name === '' || roles.includes(undefined)) {
      throw refused(
        text,
        `write names with roles (${ROLES.join(', ')}), as in "Investor Relations: author; Counsel: approver"`,
      );
    }
    return { name, roles: roles.filter((role) => role !== undefined) };
  }
}

function refused(text: string, fix: string): EnvironmentError {
  return new EnvironmentError(`The environment has settings that cannot be used:\n  DESK_PEOPLE="${text}": ${fix}`);
}
