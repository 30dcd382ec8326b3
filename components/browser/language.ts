/** The language of the page. */
export const { lang } = document.documentElement;

let loaded: Intl.Locale | undefined;

/**
 * Runs what writes with `Intl`. The first formatter of a page, whatever it is for, takes a phone a tenth of a second: the
 * browser lists its languages, and reads which scripts and regions are likely for each. Each of the two gets a task of its
 * own, and so does what is written until then, in the order of the calls: the page answers in between. Later, it is written
 * at once.
 */
export function withLanguage(write: () => void): void {
  if (loaded) write();
  else {
    setTimeout(() => Intl.Collator());
    setTimeout(() => {
      loaded = new Intl.Locale(lang).maximize();
    });
    setTimeout(write);
  }
}
