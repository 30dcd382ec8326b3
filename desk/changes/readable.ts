import { Refusal } from '../refusal';
import { words } from '../words';
import { ChangeError } from './edit-fields';

/** What is made of a file. @throws Refusal for one whose fields cannot be read */
export function readable<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error;
    throw new Refusal(409, words.change.unreadable.title, words.change.unreadable.text(path));
  }
}
