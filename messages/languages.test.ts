import { expect, test } from '@/testing/unit';
import { LANGUAGE_TAGS, languagesOf, pathIn } from './language';

test('the first language has no prefix, and the others that of their code', () => {
  const [first, second] = languagesOf(['ja', 'fr-CA']);
  expect(first && pathIn(first, '/events')).toBe('/events');
  expect(second && ['/', '/events'].map((path) => pathIn(second, path))).toEqual(['/fr', '/fr/events']);
  expect(languagesOf(['ja', 'fr-CA'])).toBe(languagesOf(['ja', 'fr-CA']));
});

/** Every message, by its path; functions are called with what shows where their facts go. */
function said(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, message]): [string, string][] => {
    const name = path ? `${path}.${key}` : key;
    return typeof message === 'string' ? [[name, message]] : typeof message === 'object' ? said(message, name) : [];
  });
}

/** What is the same in several languages: names of forms, and words that were taken over. */
const ALIKE = /^(?:event\.documents\.kind\.|event\.dialIn\.pin$|event\.countdown\.(?:minutes|hours)$)/;

test('no message is left in English, and none is empty', () => {
  const [english] = languagesOf(['en']);
  const words = new Map(said(english?.messages ?? {}));
  for (const tag of LANGUAGE_TAGS.filter((each) => !each.startsWith('en'))) {
    const messages = said(languagesOf([tag])[0]?.messages ?? {});
    expect(messages.length).toBe(words.size);
    for (const [name, message] of messages) expect(message.trim(), `${tag} ${name}`).not.toBe('');
    // Short words can be alike: Documents, Programme, Webcast.
    const left = messages.filter(([name, text]) => text === words.get(name) && text.includes(' ') && !ALIKE.test(name));
    expect(left, tag).toEqual([]);
  }
});
