import type { CallEvent } from '@/lib/content/types';
import { formatPhone } from '@/lib/format/phone';

/** Where to dial in, and with which passcode: as text that can be copied, since some phones lose what follows a comma. */
export function DialIns({ event }: { event: CallEvent }) {
  return event.dialIn.map(({ label, number, passcode }) => (
    <p key={number} className="dial-in">
      <span className="label">{label}</span>{' '}
      <a href={`tel:${number}`} className="number">
        {formatPhone(number)}
      </a>
      {passcode && (
        <span className="passcode">
          Passcode <b className="number">{passcode}</b> <copy-text text={passcode}>Copy</copy-text>
        </span>
      )}
    </p>
  ));
}
