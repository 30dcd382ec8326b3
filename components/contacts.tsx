import type { Contact } from '@/lib/content/types';
import { formatPhone, telephoneLink } from '@/lib/format/phone';
import { renderedEdition } from '@/lib/site/edition';
import type { Language } from '@/messages/language';
import { Row } from './row';

export function Contacts({ contacts, language }: { contacts: Contact[]; language: Language }) {
  if (contacts.length === 0) return null;
  const { legalName } = renderedEdition(language).site.company;
  return (
    <Row title={language.messages.site.contacts(contacts.length)}>
      <div className="facts">
        {contacts.map((contact) => (
          <address key={contact.desk}>
            <small>{contact.desk}</small>
            <b>{contact.name}</b>
            {contact.role && <span>{contact.role}</span>}
            {contact.organization && contact.organization !== legalName && <span>{contact.organization}</span>}
            {contact.phone && <a href={telephoneLink(contact.phone)}>{formatPhone(contact.phone)}</a>}
            {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          </address>
        ))}
      </div>
    </Row>
  );
}
