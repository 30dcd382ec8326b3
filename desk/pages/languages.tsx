import { directionOf } from '@/messages/language';
import type { ImportedTranslation } from '@/wire/import/import-translation';
import type { Desk } from '../desk';
import type { Draft } from '../drafts/draft';
import { followsName } from '../drafts/form';
import { TEXT_ENDINGS } from '../uploads/text-of';
import { words } from '../words';
import { DayAndHour } from './day-and-hour';

const text = words.languages;

/** How words of a language are marked on pages of the desk. */
export function inLanguage(code: string): { lang: string; dir?: 'rtl' | undefined } {
  return { lang: code, dir: directionOf(code) };
}

/** On the page where a draft begins: the same in further languages. */
export function FurtherTexts({ desk }: { desk: Desk }) {
  if (desk.languages.length === 0) return null;
  return (
    <section className="field">
      <h2>{text.title}</h2>
      <p className="hint">{text.lede}</p>
      {desk.languages.map((code) => (
        <div className="field" key={code}>
          <label htmlFor={`text.${code}`}>{text.text(code)}</label>
          <textarea
            id={`text.${code}`}
            name={`text.${code}`}
            aria-describedby={`text-${code}-hint`}
            spellCheck={false}
            {...inLanguage(code)}
          />
          <p className="hint" id={`text-${code}-hint`}>
            {text.later}
          </p>
        </div>
      ))}
    </section>
  );
}

interface Props {
  desk: Desk;
  draft: Draft;
  /** What the importer made of them, if that was looked at. */
  translations?: readonly ImportedTranslation[];
  canChange: boolean;
}

/** The texts of a draft in further languages, and the forms to add, replace and remove them. */
export function InOtherLanguages({ desk, draft, translations = [], canChange }: Props) {
  if (desk.languages.length === 0) return null;
  const isOpen = canChange && !draft.published;
  return (
    <section id="languages">
      <h2>{text.title}</h2>
      <p className="hint">{draft.change ? text.ledeLater : text.lede}</p>
      {desk.languages.map((code) =>
        draft.texts?.includes(code) ? (
          <div className="open settled" key={code}>
            <p>
              <b>{text.name(code)}</b>
            </p>
            <About made={translations.find((each) => each.code === code)} />
            {isOpen && (
              <>
                <TextForm draft={draft} code={code} label={text.replace} />
                <form action={`/drafts/${draft.id}/remove-text`} method="post">
                  <input type="hidden" name="language" value={code} />
                  <button className="plain slim" type="submit">
                    {text.remove}
                    <span className="hide"> {text.name(code)}</span>
                  </button>
                </form>
              </>
            )}
          </div>
        ) : (
          isOpen && (
            <div key={code}>
              <TextForm draft={draft} code={code} label={text.add(code)} />
              {!draft.change && !draft.isByHand && (
                <label className="pick">
                  <input
                    type="checkbox"
                    name={followsName(code)}
                    form="draft"
                    defaultChecked={draft.form[followsName(code)] !== undefined}
                  />
                  <span>{text.follows(code)}</span>
                </label>
              )}
            </div>
          )
        ),
      )}
    </section>
  );
}

function About({ made }: { made: ImportedTranslation | undefined }) {
  if (!made) return null;
  const { code, language, title, untranslated } = made;
  return (
    <>
      {title && <p {...inLanguage(code)}>{title}</p>}
      {language !== code && <p>{text.looksLike(language, code)}</p>}
      {untranslated.length > 0 && <p>{text.notTranslated(untranslated.join(', '))}</p>}
    </>
  );
}

function TextForm({ draft, code, label }: { draft: Draft; code: string; label: string }) {
  return (
    <details>
      <summary className="plain slim">{label}</summary>
      <form className="open" action={`/drafts/${draft.id}/add-text`} method="post" encType="multipart/form-data">
        <input type="hidden" name="language" value={code} />
        <TextFields code={code} />
        <button className="plain" type="submit">
          {text.read(code)}
        </button>
      </form>
    </details>
  );
}

function TextFields({ code }: { code: string | undefined }) {
  const name = code ?? 'translation';
  return (
    <>
      <div className="field">
        <label htmlFor={`text.${name}`}>{code ? text.text(code) : words.fresh.text}</label>
        <textarea id={`text.${name}`} name="text" spellCheck={false} {...(code ? inLanguage(code) : { dir: 'auto' })} />
      </div>
      <div className="field">
        <label htmlFor={`file.${name}`}>{words.fresh.file}</label>
        <input id={`file.${name}`} type="file" name="file" accept={TEXT_ENDINGS.join()} />
      </div>
    </>
  );
}

interface TranslateProps {
  path: string;
  title: string;
  /** Of the languages that it is not in. */
  codes: readonly string[];
  /** The company's. */
  zone: string;
}

/** The translation of a release that is public. */
export function TranslatePage({ path, title, codes, zone }: TranslateProps) {
  const [only] = codes;
  const pick = (value: string, label: string, isFirst = false) => (
    <label className="pick">
      <input type="radio" name="when" value={value} defaultChecked={isFirst} />
      <span>{label}</span>
    </label>
  );
  return (
    <div className="page">
      <h1>{text.page(title)}</h1>
      <p className="lede">{text.pageLede}</p>
      <form action="/translate" method="post" encType="multipart/form-data">
        <input type="hidden" name="path" value={path} />
        {codes.length === 1 ? (
          <input type="hidden" name="language" value={only} />
        ) : (
          <div className="field">
            <label htmlFor="language">{text.language}</label>
            <select id="language" name="language">
              {codes.map((code) => (
                <option key={code} value={code}>
                  {text.name(code)}
                </option>
              ))}
            </select>
          </div>
        )}
        <TextFields code={codes.length === 1 ? only : undefined} />
        <fieldset className="field">
          <legend>
            {text.when} <span className="hint">({zone.replaceAll('_', ' ')})</span>
          </legend>
          {pick('now', words.draft.atOnce, true)}
          {pick('at', words.draft.atHour)}
          <DayAndHour of="translation" />
        </fieldset>
        <p className="row foot">
          <button className="go" type="submit">
            {text.button}
          </button>
        </p>
      </form>
    </div>
  );
}
