/** What can be searched for alone. */
export const KINDS = ['release', 'event', 'transcript', 'document'] as const;
export type Kind = (typeof KINDS)[number];
