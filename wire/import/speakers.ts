import type { Facts } from '@/wire/facts/types';
import { type FieldValue, Todo } from './todo';

/** Who speaks at the event, as the text says: offered as one answer, "Name, role; Name, role". Undefined if it names nobody. */
export function speakersField({ speakers }: Facts): Todo | undefined {
  if (speakers.length === 0) return undefined;
  const named = speakers.map(({ name, role }) => [name.value, role?.value].filter(Boolean).join(', '));
  return new Todo('who speaks at the event, as in "Name, role; Name, role"', named.join('; '), { read: readSpeakers });
}

/** The name ends with the first comma. */
function readSpeakers(answer: string): FieldValue {
  return answer.split(';').map((each) => {
    const [name = '', ...role] = each.trim().split(', ');
    return { name, ...(role.length > 0 && { role: role.join(', ') }) };
  });
}
