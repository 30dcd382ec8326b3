import { Copy } from '@/components/copy';
import { Sentence } from '@/components/sentence';
import type { DialIn } from '@/lib/content/types';
import { formatPhone } from '@/lib/format/phone';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import type { Language } from '@/messages/language';
import { SourceLink } from './source';

interface Props {
  dialIn: DialIn[];
  sourceOf?: SourceOf | undefined;
  language: Language;
}

/** Numbers with their passcodes: as text that can be copied, since some phones lose what follows a comma. */
export function DialIns({ dialIn, sourceOf, language }: Props) {
  const { event, site } = language.messages;
  return dialIn.map(({ label, number, passcode }) => (
    <p key={number} className="dial-in">
      <span className="label">{label}</span>{' '}
      <a href={`tel:${number}`} className="number">
        {formatPhone(number)}
      </a>
      <SourceLink href={sourceOf?.(`number ${number}`)} words={event.source.number} />
      {passcode && (
        <span className="passcode">
          <Sentence of={event.facts.passcode(<b className="number">{passcode}</b>)} />{' '}
          <Copy text={passcode} label={site.copy.copy} language={language} />
          <SourceLink href={sourceOf?.(`passcode ${passcode}`)} words={event.source.passcode} />
        </span>
      )}
    </p>
  ));
}
