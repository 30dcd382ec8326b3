import { Copy } from '@/components/copy';
import { homeFirst } from '@/lib/content/home-first';
import type { DialIn } from '@/lib/content/types';
import { formatPhone, telephoneLink } from '@/lib/format/phone';
import { renderedEdition } from '@/lib/site/edition';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import type { Language } from '@/messages/language';
import { SourceLink } from './source';

/** More numbers than this fold. */
const SHOWN = 3;

interface Props {
  dialIn: DialIn[];
  sourceOf?: SourceOf | undefined;
  language: Language;
}

/** Numbers with their passcodes: as text that can be copied, since some phones lose what follows a comma. */
export function DialIns({ dialIn, sourceOf, language }: Props) {
  if (dialIn.length === 0) return null;
  const { dialIn: words } = language.messages.event;
  const numbers = dialIn.length > SHOWN ? homeFirst(dialIn, renderedEdition(language).site.company) : dialIn;
  const more = numbers.slice(SHOWN);
  const [passcode, ...others] = new Set(dialIn.map(({ passcode }) => passcode));
  // One for all of them is said once.
  const common = others.length === 0 ? passcode : undefined;
  const props = { common, sourceOf, language };
  return (
    <>
      <Numbers numbers={numbers.slice(0, SHOWN)} {...props} last={common} />
      {more.length > 0 && (
        <details className="more">
          <summary>{words.more(more.length)}</summary>
          <Numbers numbers={more} {...props} />
        </details>
      )}
    </>
  );
}

interface NumbersProps extends Omit<Props, 'dialIn'> {
  numbers: DialIn[];
  /** The passcode of all numbers, if they have one in common. */
  common: string | undefined;
  /** The passcode below the numbers. */
  last?: string | undefined;
}

function Numbers({ numbers, common, last, sourceOf, language }: NumbersProps) {
  return (
    <table className="dial">
      <tbody>
        {numbers.map(({ label, number, passcode, pin }) => (
          <tr key={number}>
            <th scope="row">{label}</th>
            <td>
              <a href={telephoneLink(number)}>{formatPhone(number)}</a>
              {passcode && passcode !== common && (
                <div>
                  {language.messages.event.dialIn.passcode}{' '}
                  <Passcode passcode={passcode} sourceOf={sourceOf} language={language} />
                </div>
              )}
              {pin && (
                <div>
                  {language.messages.event.dialIn.pin} <b>{pin}</b>{' '}
                  <Copy text={pin} label={language.messages.site.copy.copy} language={language} />
                </div>
              )}
            </td>
            <td>
              <SourceLink href={sourceOf?.(`number ${number}`)} words={language.messages.event.source.number} />
            </td>
          </tr>
        ))}
        {last && (
          <tr>
            <th scope="row">{language.messages.event.dialIn.passcode}</th>
            <td>
              <b>{last}</b> <Copy text={last} label={language.messages.site.copy.copy} language={language} />
            </td>
            <td>
              <SourceLink href={sourceOf?.(`passcode ${last}`)} words={language.messages.event.source.passcode} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Passcode({ passcode, sourceOf, language }: Omit<Props, 'dialIn'> & { passcode: string }) {
  const { event, site } = language.messages;
  return (
    <>
      <b>{passcode}</b> <Copy text={passcode} label={site.copy.copy} language={language} />
      <SourceLink href={sourceOf?.(`passcode ${passcode}`)} words={event.source.passcode} />
    </>
  );
}
