import type { Contact } from '@/lib/content/types';
import { formatPhone } from '@/lib/format/phone';
import type { Language } from '@/messages/language';

export function Contacts({ contacts, language }: { contacts: Contact[]; language: Language }) {
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{language.messages.site.contacts(contacts.length)}</h2>
      <div className="contacts">
        {contacts.map((contact) => (
          <address key={contact.desk}>
            <span className="label">{contact.desk}</span>
            <strong>{contact.name}</strong>
            {contact.role && <span>{contact.role}</span>}
            {contact.organization && <span>{contact.organization}</span>}
            {contact.phone && <a href={`tel:${contact.phone}`}>{formatPhone(contact.phone)}</a>}
            {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          </address>
        ))}
      </div>
    </section>
  );
}
