import type { Contact } from '@/lib/content/types';
import { formatPhone } from '@/lib/format/phone';

export function Contacts({ contacts }: { contacts: Contact[] }) {
  if (contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{contacts.length === 1 ? 'Contact' : 'Contacts'}</h2>
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
