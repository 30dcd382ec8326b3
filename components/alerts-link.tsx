import { environment } from '@/lib/process/environment';
import { renderedEdition } from '@/lib/site/edition';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  /** In the default language: the one of the forms and of the mails. */
  path: string;
  label: string;
  language: Language;
}

/** A link to alerts by e-mail, where there are any. */
export function AlertsLink({ path, label, language }: Props) {
  if (!environment().alerts) return null;
  const [site] = renderedEdition(language).site.languages;
  const own = site?.language ?? language;
  return (
    <a href={pathIn(own, path)} hrefLang={own === language ? undefined : own.tag}>
      {label}
    </a>
  );
}
