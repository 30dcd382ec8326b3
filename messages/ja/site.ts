import type { HomeMessages, ProseMessages, SiteMessages } from '../areas/site';
import { sentence } from '../sentence';
import { withListings } from './listed';

export const site: SiteMessages = {
  skipToContent: '本文へ',
  name: (company) => `${company} IR情報`,
  brand: (company, mark) => sentence`${company} ${mark('IR情報')}`,
  title: (page, company) => `${page} – ${company} IR情報`,
  home: 'IR情報',
  navigation: {
    label: 'サイト内',
    events: 'イベント',
    results: '決算資料',
    releases: 'ニュースリリース',
    search: '検索',
  },
  listing: withListings,
  footer: {
    updating: '時刻は併記の標準時によります。このページは自動で更新されます。',
    still: '時刻は併記の標準時によります。',
  },
  languages: '言語',
  translation: {
    later: (when) => sentence`この翻訳は${when}に掲載しました。`,
    follows: (language) => `${language}版は追って掲載します。`,
  },
  notFound: {
    title: 'ページが見つかりません',
    heading: 'ページが見つかりません',
    advice: 'このアドレスにページはありません。アドレスに誤りがあるか、ページが移動した可能性があります。',
  },
  withdrawn: '取り下げ',
  rehearsal: {
    label: 'リハーサル',
    notice: (strong) =>
      sentence`${strong('リハーサル。')}このサイトの時計は実際の時刻とは異なります。内容は一般に公開されるものではありません。`,
  },
  copy: { copy: 'コピー', copyText: 'テキストとしてコピー', copied: 'コピーしました', failed: '選択してコピー' },
  contacts: () => 'お問い合わせ',
  position: (role, organization) => [organization, role].filter(Boolean).join(' '),
  speaker: (name, role, organization) => [organization, role, name].filter(Boolean).join(' '),
};

export const home: HomeMessages = {
  description: (legalName, listings) =>
    `${withListings(legalName, listings)}の株主・投資家の皆さま向けニュース、イベント、お問い合わせ先。`,
  heading: (company) => `${company} IRニュースとイベント`,
  upcomingEvents: '今後のイベント',
  moreEvents: 'その他のイベント',
  pastEvents: '過去のイベント',
  latestReleases: '最新のニュースリリース',
  earlierReleases: 'これまでのニュースリリース',
  allReleases: 'ニュースリリース一覧',
  allEvents: 'イベント一覧',
  about: (legalName) => `${legalName}について`,
};

export const prose: ProseMessages = {
  table: '表',
  footnotes: '脚注',
  backToReference: (note, mention) => (mention === 1 ? `本文の注${note}へ戻る` : `本文の注${note}（${mention}）へ戻る`),
};
