import type { HTMLAttributes } from 'react';

// The custom elements of components/browser. Instants are epoch milliseconds; sentences have the facts
// that the browser fills in as `*`, in their order, or as `{day}` and `{time}`.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'count-down': HTMLAttributes<HTMLElement> & { to: number; left: string };
      'local-time': HTMLAttributes<HTMLElement> & {
        at: number;
        /** The wall time of the company's zone, `2012-01-27T08:00`. */
        there: string;
        /** Sentences for the same day, today, tomorrow, the day before and the next day, with `|` between them. */
        words: string;
        am: string | undefined;
        pm: string | undefined;
      };
      'copy-text': HTMLAttributes<HTMLElement> & { copied: string; failed: string } & (
          | { text: string }
          | { src: string }
        );
    }
  }
}
