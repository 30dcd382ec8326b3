import { Row } from '@/components/row';
import type { CallEvent } from '@/lib/content/types';
import type { Language } from '@/messages/language';

interface Props {
  speakers: CallEvent['speakers'];
  language: Language;
}

export function Speakers({ speakers, language: { messages } }: Props) {
  if (speakers.length === 0) return null;
  return (
    <Row title={messages.event.facts.speakers}>
      <ul className="facts">
        {speakers.map(({ name, role, organization }) => (
          <li key={name}>
            <b>{name}</b>
            {(role || organization) && <small>{messages.site.position(role, organization)}</small>}
          </li>
        ))}
      </ul>
    </Row>
  );
}
