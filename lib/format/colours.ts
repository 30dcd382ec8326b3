/** A colour on a light and on a dark ground, as #rrggbb. */
export interface Colour {
  light: string;
  dark: string;
}

/** The colours of the site. app/globals.css states the same, since a style sheet cannot import. */
export const COLOURS = {
  paper: { light: '#ffffff', dark: '#101417' },
  ink: { light: '#14191e', dark: '#e8ebed' },
  muted: { light: '#56616b', dark: '#a6b0b8' },
  wash: { light: '#f3f5f6', dark: '#1a2126' },
  accent: { light: '#0b5a7a', dark: '#7cc4e4' },
  'on-accent': { light: '#ffffff', dark: '#08161d' },
} as const satisfies Record<string, Colour>;

/** What words in the accent colour stand on, and what stands on it. */
export const GROUNDS = [COLOURS.paper, COLOURS.wash, COLOURS['on-accent']];
