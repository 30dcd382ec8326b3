/** What a subscription can be for. */
export const TOPICS = ['releases', 'events', 'reminders', 'documents'] as const;
export type Topic = (typeof TOPICS)[number];

export const FREQUENCIES = ['now', 'daily', 'weekly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What somebody wants to be told, how often, and in which language. */
export type Choice = Record<Topic, boolean> & {
  frequency: Frequency;
  language: string;
  /** Categories of releases that are not wanted, by name, with a space between them: what is new is wanted. */
  without: string;
};

/** The values of a choice in the order in which tables have them. */
export function choiceValues(choice: Choice): (string | boolean)[] {
  return [...TOPICS.map((topic) => choice[topic]), choice.frequency, choice.language, choice.without];
}

/** The columns of a choice, in the same order. */
export const CHOICE_COLUMNS = [...TOPICS, 'frequency', 'language', 'without'].join(', ');

export function hasTopic(choice: Choice): boolean {
  return TOPICS.some((topic) => choice[topic]);
}
