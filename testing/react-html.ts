import { Writable } from 'node:stream';
import type { ReactNode } from 'react';
import { type RenderToPipeableStreamOptions, renderToPipeableStream } from 'react-dom/server';

interface Options extends RenderToPipeableStreamOptions {
  /** Called once everything but the pending boundaries is sent. */
  afterShell?: () => void;
}

/** The complete HTML that React streams for elements. */
export function reactHtml(elements: ReactNode, { afterShell, ...options }: Options = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        html += chunk.toString();
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const onShellReady = () => {
      pipe(sink);
      afterShell?.();
    };
    const { pipe } = renderToPipeableStream(elements, { ...options, onShellReady, onError: reject });
  });
}
