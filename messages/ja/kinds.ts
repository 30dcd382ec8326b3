import type { EventKind } from '@/lib/domain/types';
import type { EventKindMessages } from '../areas/event';
import { sentence } from '../sentence';

/** Japanese has neither a plural nor articles: the name alone changes. */
function kind(name: string, { plural = name } = {}): EventKindMessages {
  return {
    name,
    plural,
    label: name,
    shortLabel: name,
    headline: {
      cancelled: `この${name}は中止になりました`,
      postponed: `この${name}は延期になりました`,
      tentative: `この${name}は予定です（未確定）`,
      ended: `${name}は終了しました`,
      past: `終了した${name}`,
    },
    tookPlace: (when) => sentence`この${name}は${when}に行われました。`,
    calledOff: { cancelled: `この${name}は中止になりました。`, postponed: `この${name}は延期になりました。` },
    about: `この${name}について`,
    calendarCopy: `カレンダーには写しが追加されます。${name}の日時が変わっても自動では更新されません。`,
    description: (company, title, when) => `${company} ${name}：${title}、${when}。`,
    transcript: {
      description: (legalName, title) => `${legalName}の${name}での発言：${title}。`,
      back: `${name}と資料`,
    },
    calendar: {
      title: (company, title, label) => `${company}：${title}（${label ?? name}）`,
      cancelled: (when) => `${when}に予定されていた${name}は中止になりました。`,
      postponed: (when) => `${when}に予定されていた${name}は延期になりました。新しい日時は未定です。`,
      lengthIsEstimate: `${name}の所要時間は目安です。`,
    },
  };
}

/** Nobody takes part in a key date: it was on a day, and its title says what it is. */
function keyDate(): EventKindMessages {
  const words = kind('日程', { plural: '重要日程' });
  return {
    ...words,
    label: '重要日程',
    headline: { ...words.headline, tentative: 'この日程は予定です（未確定）', ended: '過ぎた日程', past: '過ぎた日程' },
    tookPlace: (when) => sentence`この日程は${when}でした。`,
    description: (company, title, when) => `${company}：${title}、${when}。`,
    calendar: {
      ...words.calendar,
      title: (company, title, label) => (label ? `${company}：${title}（${label}）` : `${company}：${title}`),
    },
  };
}

export const kinds: Record<EventKind, EventKindMessages> = {
  'conference call': kind('電話会議'),
  webcast: kind('オンライン説明会'),
  meeting: kind('説明会'),
  conference: kind('カンファレンス'),
  presentation: kind('プレゼンテーション'),
  'fireside chat': kind('ファイアサイドチャット'),
  'annual meeting': kind('定時株主総会'),
  'investor day': kind('インベスターデイ'),
  'capital markets day': kind('キャピタル・マーケッツ・デイ'),
  'R&D day': kind('R&D説明会'),
  roadshow: kind('ロードショー'),
  'trading update': kind('業績アップデート'),
  'results publication': kind('決算発表'),
  'key date': keyDate(),
  event: kind('イベント', { plural: 'その他のイベント' }),
};
