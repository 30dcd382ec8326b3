import type { HTMLAttributes } from 'react';

// The custom elements of components/browser. Instants are epoch milliseconds.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'count-down': HTMLAttributes<HTMLElement> & { to: number };
      'local-time': HTMLAttributes<HTMLElement> & { at: number; zone: string };
      'copy-text': HTMLAttributes<HTMLElement> & ({ text: string } | { src: string });
    }
  }
}
