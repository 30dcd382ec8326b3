import type { DialIn } from '@/lib/content/types';
import { formatPhone } from '@/lib/format/phone';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import { SourceLink } from './source';

/** Where to dial in, and with which passcode: as text that can be copied, since some phones lose what follows a comma. */
export function DialIns({ dialIn, sourceOf }: { dialIn: DialIn[]; sourceOf?: SourceOf | undefined }) {
  return dialIn.map(({ label, number, passcode }) => (
    <p key={number} className="dial-in">
      <span className="label">{label}</span>{' '}
      <a href={`tel:${number}`} className="number">
        {formatPhone(number)}
      </a>
      <SourceLink href={sourceOf?.(`number ${number}`)} of="the number" />
      {passcode && (
        <span className="passcode">
          Passcode <b className="number">{passcode}</b> <copy-text text={passcode}>Copy</copy-text>
          <SourceLink href={sourceOf?.(`passcode ${passcode}`)} of="the passcode" />
        </span>
      )}
    </p>
  ));
}
