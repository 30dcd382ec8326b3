import { stringify } from 'yaml';
import type { Company, Contact as KnownContact } from '@/lib/content/types';
import type { StatedContact } from '@/wire/facts/types';
import { slugify } from './slug';
import { Todo } from './todo';

/** The contacts of a release by their short names in company.yaml, and what to add there for those that it lacks. */
export interface FoundContacts {
  names: (string | Todo)[];
  /** YAML for company.yaml; empty where all are known. */
  suggestion: string;
}

/** Looks up the people that a release names by their mail, their number or their name. */
export function findContacts(contacts: readonly StatedContact[], company: Company): FoundContacts {
  const names: (string | Todo)[] = [];
  const unknown: Record<string, Record<string, string>> = {};
  for (const contact of contacts) {
    const label = contact.name?.value ?? contact.email?.value ?? contact.phone?.value;
    if (label === undefined) continue;
    const known = [...company.contacts].find(([, entry]) => isSame(contact, entry))?.[0];
    if (known !== undefined) {
      if (!names.includes(known)) names.push(known);
      continue;
    }
    const short = slugify(contact.name?.value ?? 'contact', 30) || 'contact';
    names.push(new Todo(`${label.slice(0, 100)} is not among the contacts of company.yaml`));
    unknown[short in unknown ? `${short}-${names.length}` : short] = {
      desk: 'Investors',
      name: label,
      ...(contact.role && { role: contact.role.value }),
      ...(contact.phone && { phone: contact.phone.value }),
      ...(contact.email && { email: contact.email.value }),
    };
  }
  return { names, suggestion: Object.keys(unknown).length > 0 ? stringify(unknown, { lineWidth: 0 }) : '' };
}

/** Another name or another mail is another person, whatever number they share. */
function isSame({ name, phone, email }: StatedContact, known: KnownContact): boolean {
  const differs = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined && a.toLowerCase() === b?.toLowerCase();
  if (differs(email?.value, known.email)) return false;
  if (same(email?.value, known.email)) return true;
  return !differs(name?.value, known.name) && (same(phone?.value, known.phone) || same(name?.value, known.name));
}
