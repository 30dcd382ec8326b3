import { environment } from '@/lib/process/environment';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  /** As in the default language. */
  path: string;
  label: string;
  language: Language;
}

/** A link to alerts by e-mail, where there are any. */
export function AlertsLink({ path, label, language }: Props) {
  if (!environment().alerts) return null;
  return <a href={pathIn(language, path)}>{label}</a>;
}
