import { maskedAddress } from '@/alerts/people/address';
import { Sentence } from '@/components/sentence';
import { type Language, pathIn } from '@/messages/language';

// Pages that say one thing, and have one button at most.

export function AskedPage({ language }: { language: Language }) {
  const { heading, text, late } = language.messages.alerts.asked;
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
      <p className="note">{late}</p>
    </>
  );
}

interface ConfirmProps {
  address: string;
  token: string;
  language: Language;
}

export function ConfirmPage({ address, token, language }: ConfirmProps) {
  const { heading, text, action } = language.messages.alerts.confirm;
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">
        <Sentence of={text(<b>{maskedAddress(address)}</b>)} />
      </p>
      <Button action={pathIn(language, `/alerts/confirm/${token}`)} label={action} />
    </>
  );
}

/** @param own the path of the person's own page */
export function ConfirmedPage({ own, language }: { own: string; language: Language }) {
  const { heading, text, change } = language.messages.alerts.confirmed;
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
      <p className="acts">
        <a href={own}>{change}</a>
      </p>
    </>
  );
}

export function LeavePage({ token, language }: { token: string; language: Language }) {
  const { text, action } = language.messages.alerts.stop;
  return (
    <>
      <h1>{action}</h1>
      <p className="lead">{text}</p>
      <Button action={pathIn(language, `/alerts/leave/${token}`)} label={action} />
    </>
  );
}

/** What was done, and the way back. */
export function DonePage({ done, language }: { done: string; language: Language }) {
  return (
    <>
      <h1>{done}</h1>
      <p className="acts">
        <a href={pathIn(language, '/alerts')}>{language.messages.alerts.stop.again}</a>
      </p>
    </>
  );
}

/** A link that leads to nothing any more, or too many requests. */
export function ApologyPage({ heading, text, language }: { heading: string; text: string; language: Language }) {
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
      <p className="acts">
        <a href={pathIn(language, '/alerts')}>{language.messages.alerts.name}</a>
      </p>
    </>
  );
}

export function Button({ action, label, second = false }: { action: string; label: string; second?: boolean }) {
  return (
    <form method="post" action={action} className="acts">
      <button type="submit" className={second ? 'alt' : undefined}>
        {label}
      </button>
    </form>
  );
}
