import type {
  EventListMessages,
  ListAidMessages,
  ReleaseMessages,
  ResultMessages,
  SearchMessages,
} from '../areas/lists';
import { sentence } from '../sentence';

const PARTS = {
  Q1: '第1四半期',
  Q2: '第2四半期',
  H1: '上期',
  Q3: '第3四半期',
  '9M': '第3四半期累計',
  Q4: '第4四半期',
  H2: '下期',
  FY: '通期',
};

const onPage = (text: string, page: number) => (page === 1 ? text : `${text}（${page}ページ）`);

function eventsHeading(year: number | undefined, kind = 'イベント'): string {
  return year === undefined ? kind : `${year}年の${kind}`;
}

export const events: EventListMessages = {
  name: 'イベント',
  heading: eventsHeading,
  title: ({ kind, year, page }) => onPage(eventsHeading(year, kind), page),
  yearCalendar: (year) => `${year}年のイベント（カレンダーファイル）`,
  kinds: '種類別',
  allKinds: 'すべて',
  description(legalName, { kind, year, page }) {
    if (kind !== undefined) return onPage(`${legalName}の${kind}の一覧（新しい順）`, page);
    const of = year === undefined ? '' : `${year}年の`;
    return onPage(`${legalName}の${of}説明会、電話会議などの一覧（新しい順）`, page);
  },
  upcoming: '今後の予定',
  calledOff: '中止・延期',
  past: '過去のイベント',
  none: '予定されているイベントはありません。',
  news: 'イベントの一覧が更新されました',
};

function releasesHeading(year: number | undefined, category?: string): string {
  const all = year === undefined ? 'ニュースリリース' : `${year}年のニュースリリース`;
  return category === undefined ? all : `${all}：${category}`;
}

export const releases: ReleaseMessages = {
  name: 'ニュースリリース',
  heading: releasesHeading,
  title: ({ category, year, page }) => onPage(releasesHeading(year, category), page),
  description: (legalName, { category, year, page }) =>
    onPage(`${legalName}の${releasesHeading(year, category)}の一覧（新しい順）`, page),
  label: 'ニュースリリース',
  categories: '分類別',
  allCategories: 'すべて',
  latest: '最新',
  latestRelease: '最新のニュースリリース',
  none: 'ニュースリリースはまだありません。',
  news: 'このリリースに関する情報が更新されました',
  historical: (strong) =>
    sentence`${strong('過去の情報。')}発表時のまま掲載しており、更新されません。内容は現在の状況と異なる場合があります。`,
  corrected: (when, note, strong) => sentence`${strong('訂正')} ${when}：${note}`,
  beside: 'このリリースについて',
  plainText: 'テキスト形式',
  attachments: {
    heading: '添付資料',
    file: (title, type, size) => `${title}、${type} ${size}`,
    filing: (label, host) => `${label}、${host}`,
  },
  tables: '表（XLSX）',
  csv: { label: '表（CSV）', of: (table) => `表（CSV）：${table}` },
};

export const results: ResultMessages = {
  name: '決算資料',
  heading: '期間別の決算資料',
  description: (legalName) =>
    `${legalName}の期間別の決算資料：ニュースリリース、説明資料、録画・録音、書き起こし、開示書類。`,
  news: '決算資料が更新されました',
  // The company's own name of the year: 2025年3月期 or 2024年度 cannot be told from it.
  period: ({ part, year }) => `${year} ${PARTS[part]}`,
  folded: (periods) => `${periods}期間`,
  columns: {
    period: '期間',
    release: 'リリース',
    slides: '説明資料',
    call: '説明会',
    transcript: '書き起こし',
    filing: '開示書類',
    tables: '表',
  },
  webcast: 'ライブ配信',
  replay: 'アーカイブ配信',
  recording: '録画・録音',
};

export const lists: ListAidMessages = {
  historical: '過去の情報',
  historicalNote: '記録として掲載しており、更新されません。内容は現在の状況と異なる場合があります。',
  years: '年別',
  follow: {
    heading: '最新情報を受け取る',
    calendar: 'イベントをカレンダーに登録',
    feed: (format, category) =>
      category === undefined ? `ニュースリリース（${format}）` : `ニュースリリース（${format}）：${category}`,
  },
  pager: {
    label: 'ページ',
    newer: '新しい',
    older: '古い',
    position: (page, count) => `${count}ページ中${page}ページ`,
  },
};

export const search: SearchMessages = {
  name: '検索',
  title: (query) => `検索：${query}`,
  description: (legalName) => `${legalName}のニュースリリースとイベントを検索します。`,
  label: 'ニュースリリース、イベント、資料を検索',
  action: '検索',
  found: (total, query) => `「${query}」の検索結果 ${total}件`,
  foundAlike: (total, query) => `「${query}」と完全に一致するものはありません。似た語の検索結果 ${total}件`,
  nothing: (query) => `「${query}」に一致するものはありません`,
  nothingAdvice: '語を減らすか、短い語でお試しください。すべての語を含むものを検索します。',
  notReady: '検索を準備しています。数秒後にもう一度お試しください。',
  kind: '種類',
  allKinds: 'すべて',
  kinds: { release: 'ニュースリリース', event: 'イベント', transcript: '書き起こし', document: '資料' },
  year: '年',
  allYears: 'すべての年',
  ofEvent: { transcript: '書き起こし', document: '資料' },
  better: '前の検索結果',
  more: '次の検索結果',
};
