import { test as base, type Look } from '@/testing/accepted';
import { COMPANY, type ContentCopy, EVENT, RELEASE } from '@/testing/content';
import { expect } from '@/testing/unit';

// What becomes public of an item in several languages, and when.

const CALL = 'q2-fy2012-results-call';
const LATER = 'releases/later.mdx';
const LATER_JA = 'releases/later.ja.mdx';
const NOW = Date.parse('2012-01-20T15:00:00Z');
const AT = Date.parse('2012-01-21T13:00:00Z');
const TEXT = '---\nid: later\ntitle: Later\npublishAt: 2012-01-21T08:00\n---\n\nLater words.\n';
const JA = '---\ntitle: 後日\n---\n\n後日のお知らせです。\n';

const test = base.extend<{ bilingual: ContentCopy }>({
  bilingual: async ({ content }, use) => {
    await use(content.replace(COMPANY, 'timeZone:', 'languages: [en, ja]\ntimeZone:'));
  },
});

/** The titles of the releases in each language; an untranslated one is named with its own. */
const titles = ({ site }: Look) =>
  site.languages.map(({ releases }) =>
    releases.map(({ title, language }) => (language ? `${title} (${language.tag})` : title)),
  );

test('a release becomes public in all its languages at one instant', ({ bilingual, authored }) => {
  bilingual.write(LATER, TEXT).write(LATER_JA, JA);
  expect(authored.at(AT - 1).site.languages.map(({ releases }) => releases.length)).toEqual([1, 1]);
  const [english, japanese] = titles(authored.at(AT));
  expect(english?.[0]).toBe('Later');
  expect(japanese?.[0]).toBe('後日');
  expect(japanese?.[1]).toMatch(/ \(en\)$/);
});

test('a fault in either language holds back both before their publication', ({ bilingual, authored }) => {
  bilingual.write(LATER, TEXT).write(LATER_JA, JA.replace('title:', 'titel:'));
  const look = authored.at(AT);
  expect(look.releases).not.toContain('later');
  expect(look.served).toEqual({ [LATER]: 'nothing', [LATER_JA]: 'nothing' });
  expect(look.heldBack.find(({ path }) => path === LATER)?.waitsFor).toBe(LATER_JA);
  bilingual.write(LATER_JA, JA).write(LATER, TEXT.replace('title:', 'titel:'));
  expect(authored.at(AT).releases).not.toContain('later');
  bilingual.write(LATER, TEXT);
  expect(titles(authored.at(AT)).map(([first]) => first)).toEqual(['Later', '後日']);
});

test('after its publication each language keeps its own last public version', ({ bilingual, authored }) => {
  bilingual.write(LATER, TEXT).write(LATER_JA, JA);
  authored.at(AT);
  bilingual.write(LATER, TEXT.replace('Later', 'Mended')).write(LATER_JA, '---\ntitel: 訂正\n---\n');
  const look = authored.at(AT + 1000);
  expect(titles(look).map(([first]) => first)).toEqual(['Mended', '後日']);
  expect(look.served).toEqual({ [LATER_JA]: 'the last public version' });
  bilingual.write(LATER, 'titel: Broken').write(LATER_JA, JA.replace('後日', '訂正'));
  expect(titles(authored.at(AT + 2000)).map(([first]) => first)).toEqual(['Mended', '後日']);
});

test('a translation that comes later says when, and is marked from then on', ({ bilingual, authored }) => {
  bilingual.write(LATER, TEXT);
  authored.at(AT);
  bilingual.write(LATER_JA, JA);
  const look = authored.at(AT + 1000);
  expect(look.errors).toEqual([`${LATER_JA} publishAt`]);
  expect(titles(look)[1]?.[0]).toBe('Later (en)');
  bilingual.write(LATER_JA, JA.replace('---\n\n', 'publishAt: 2012-01-21T09:00\n---\n\n'));
  const at = Date.parse('2012-01-21T14:00:00Z');
  expect(titles(authored.at(at - 1))[1]?.[0]).toBe('Later (en)');
  const [english, japanese] = authored.at(at).site.languages;
  expect(japanese?.release('later')).toMatchObject({ title: '後日', translatedAt: at });
  expect(english?.release('later')).not.toHaveProperty('translatedAt');
});

test('what is staged of a translation is not recorded as public', ({ bilingual, authored }) => {
  const slides =
    'materials: [{kind: slides, title: Embargoed, url: "https://example.com/a.pdf", publishAt: 2012-02-01T08:00}]';
  bilingual
    .replace(EVENT, 'timeZone:', `${slides}\ntimeZone:`)
    .write(EVENT.replace('.mdx', '.ja.mdx'), '---\ntitle: 決算説明会\nmaterials: [{title: 極秘}]\n---\n\n説明。\n');
  const text = authored.at(NOW).record.get(EVENT.replace('.mdx', '.ja.mdx'))?.text();
  expect(text).toContain('決算説明会');
  expect(text).not.toContain('極秘');
});

test('a fact in a translation is refused, with what to do', ({ bilingual }) => {
  bilingual.write(`events/${CALL}.ja.mdx`, '---\ntitle: 決算説明会\nstart: 2012-01-27T22:00\n---\n');
  expect(bilingual.problems()).toEqual([
    expect.objectContaining({
      file: `events/${CALL}.ja.mdx`,
      line: 3,
      field: 'start',
      found: 'a field that has no words to translate, with "2012-01-27T22:00"',
      fix: expect.stringContaining(`facts stay in events/${CALL}.mdx, so that languages cannot disagree`),
    }),
  ]);
});

test('words that the first file has nothing for are refused, and those that are missing are told', ({ bilingual }) => {
  const labels = ['Live call', 'a', 'b', 'c'].map((label) => `{label: ${label}}`).join(', ');
  bilingual.write(`events/${CALL}.ja.mdx`, `---\ntitle: 決算説明会\ndialIn: [${labels}]\n---\n`);
  expect(bilingual.problems().map(({ rule, field }) => `${rule} ${field}`)).toContain('nothing-to-translate dialIn[1]');
  bilingual.write(`events/${CALL}.ja.mdx`, '---\ntitle: 決算説明会\n---\n');
  expect(bilingual.problems()).toEqual([]);
  expect(bilingual.warnings().map(({ rule, field }) => `${rule} ${field}`)).toContain('not-translated dialIn[0].label');
});

test('a translation of nothing, and one into a language that the company has not, are held back alone', ({
  bilingual,
  authored,
}) => {
  bilingual.write('releases/nothing.ja.mdx', JA).write(RELEASE.replace('.mdx', '.fr.mdx'), JA);
  const look = authored.at(NOW);
  expect(look.errors.sort()).toEqual([
    'releases/nothing.ja.mdx file',
    `${RELEASE.replace('.mdx', '.fr.mdx')} file name`,
  ]);
  expect(look.releases).toHaveLength(1);
});

test('facts of an event are the same in every language, and its words are not', ({ bilingual, authored }) => {
  bilingual
    .write('company.ja.yaml', 'name: イミュノジェン\ncontacts: {investors: {desk: 投資家の皆さま}}\n')
    .write(EVENT.replace('.mdx', '.ja.mdx'), '---\ntitle: 決算説明会\ndialIn: [{label: 電話会議}]\n---\n\n説明。\n');
  const [english, japanese] = authored.at(NOW).site.languages.map((site) => site.event(CALL));
  expect(japanese).toMatchObject({ title: '決算説明会', startAt: english?.startAt, id: english?.id, slug: CALL });
  expect(japanese?.dialIn[0]).toEqual({ ...english?.dialIn[0], label: '電話会議' });
  expect(authored.at(NOW).site.languages[1]?.company).toMatchObject({ name: 'イミュノジェン', ticker: 'IMGN' });
});

test('the words of an English translation are compared with the facts', ({ content }) => {
  content.replace(COMPANY, 'timeZone:', 'languages: [ja, en]\ntimeZone:');
  const [, fields, body = ''] = content.read(RELEASE).split('---\n');
  const english = `---\ntitle: Announcement\n---\n${body.replace('8:00 a.m. ET', '9:00 a.m. ET')}`;
  content.write(RELEASE, `---\n${fields}---\n\nWALTHAM, Mass. 説明会のお知らせです。\n`);
  content.write(RELEASE.replace('.mdx', '.en.mdx'), english);
  expect(content.problems().map(({ rule }) => rule)).toContain('start-differs');
});
