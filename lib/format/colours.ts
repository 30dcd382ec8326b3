/** A colour on a light and on a dark ground, as #rrggbb. */
export interface Colour {
  light: string;
  dark: string;
}

/** The colours of the site. app/globals.css states the same, since a style sheet cannot import. */
export const COLOURS = {
  paper: { light: '#ffffff', dark: '#11161b' },
  ink: { light: '#17202a', dark: '#e8ebee' },
  muted: { light: '#53606c', dark: '#a3afba' },
  wash: { light: '#f2f6f8', dark: '#182129' },
  accent: { light: '#0b5a7a', dark: '#7cc4e4' },
  'on-accent': { light: '#ffffff', dark: '#0c1a22' },
} as const satisfies Record<string, Colour>;

/** What words in the accent colour stand on, and what stands on it. */
export const GROUNDS = [COLOURS.paper, COLOURS.wash, COLOURS['on-accent']];
