import type { Metadata } from 'next';
import { Follow } from '@/components/list/follow';
import { Main } from '@/components/site/main';
import { defaultLanguage as language } from '@/messages/language';

const { heading, text } = language.messages.alerts.unavailable;

// The server renders it in place of the alerts process while that cannot be reached.
export const metadata: Metadata = { title: heading };

export default function AlertsUnavailablePage() {
  return (
    <Main>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
      <Follow language={language} />
    </Main>
  );
}
