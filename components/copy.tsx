import type { Language } from '@/messages/language';

/** What a button copies: a text, or what is at an address. */
type Props = { language: Language; label: string } & ({ text: string } | { src: string });

/** Becomes a button in the browser, where it can copy: components/browser/copy-text.ts. */
export function Copy({ language, label, ...what }: Props) {
  const { copied, failed } = language.messages.site.copy;
  return (
    <copy-text {...what} copied={copied} failed={failed}>
      {label}
    </copy-text>
  );
}
