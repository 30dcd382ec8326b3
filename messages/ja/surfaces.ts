import type { AnswerMessages, CalendarMessages, Codes, FeedMessages } from '../areas/surfaces';
import { withListings } from './listed';

const dialled = (number: string, { passcode, pin }: Codes) =>
  [number, ...(passcode ? [`パスコード ${passcode}`] : []), ...(pin ? [`PIN ${pin}`] : [])].join('、');

export const calendar: CalendarMessages = {
  name: (company) => `${company} IRイベント`,
  cancelled: (title) => `【中止】${title}`,
  postponed: (title) => `【延期】${title}`,
  withdrawn: '取り下げ',
  open: (when, open) => `${when}。${open}。`,
  session: (when, title) => `${when} ${title}`,
  tentative: (when) => `${when}（未確定）`,
  delayed: (planned) => `開始時刻が変更されました。当初の予定：${planned}`,
  release: (title, address) => `${title}：${address}`,
  page: (address) => `詳細と変更：${address}`,
  register: (address) => `参加登録：${address}`,
  webcast: (address) => `ライブ配信：${address}`,
  webcastOf: (name, address) => `${name}：${address}`,
  webcastLabel: 'ライブ配信',
  replay: (address) => `アーカイブ配信：${address}`,
  replayThrough: (day, address) => `アーカイブ配信（${day}まで）：${address}`,
  replayUntil: (when, address) => `アーカイブ配信（${when}まで）：${address}`,
  number: dialled,
  numberOf: (label, number, codes) => `${label}：${dialled(number, codes)}`,
  numberThrough: (label, day, number, codes) => `${label}（${day}まで）：${dialled(number, codes)}`,
  numberUntil: (label, when, number, codes) => `${label}（${when}まで）：${dialled(number, codes)}`,
  label: dialled,
  anyNumber: '電話番号',
  moreNumbers: 'その他の電話番号はイベントのページに掲載しています。',
};

export const feed: FeedMessages = {
  title: (company, category) =>
    category === undefined ? `${company} ニュースリリース` : `${company} ニュースリリース：${category}`,
  description(legalName, listings, category) {
    const all = `${withListings(legalName, listings)}のニュースリリース`;
    return category === undefined ? all : `${all}：${category}`;
  },
};

export const answers: AnswerMessages = {
  withdrawn: 'この内容は取り下げられました。',
  movedTo: (path) => `このページは次のアドレスに移動しました：${path}`,
  notAnAddress: 'このサイトのアドレスではありません。',
  readOnly: 'このアドレスではGETとHEADのみ利用できます。',
  tooLong: 'アドレスが長すぎます。',
  tooLarge: '送信された内容が大きすぎます。',
  failed: 'サーバーで問題が発生しました。しばらくしてからもう一度お試しください。',
  crowded: 'アクセスが集中しています。数秒後にもう一度お試しください。',
  changing: 'この資料は更新中です。しばらくしてからもう一度お試しください。',
};
