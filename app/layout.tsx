import './globals.css';
import type { ReactNode } from 'react';
import { renderedEdition } from '@/lib/edition';

export default function Layout({ children }: { children: ReactNode }) {
  const { key } = renderedEdition();
  return (
    <html lang="en">
      <head>
        <meta name="edition" content={key} />
        <script type="module" src={process.env.ENHANCE_SRC} data-keep />
      </head>
      <body>{children}</body>
    </html>
  );
}
