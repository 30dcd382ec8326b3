/** What is done to one file without a second person and without a draft. */
export const AT_ONCE = [
  'took back',
  'put back',
  'said that it has ended',
  'said that it starts late',
  'opened the replay',
] as const;
