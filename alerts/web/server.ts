import { createServer, type Server } from 'node:http';
import { log } from '@/lib/process/log';
import { LIMITS, refuseStrangeHeaders, SILENCE_MS } from '@/lib/server/limits';
import { inLanguageOf } from '@/lib/site/routes';
import { sendAnswer, type WebAnswer } from './answers';
import { TooLarge } from './form';
import { answerPath, type Web } from './pages';

const METHODS = ['GET', 'HEAD', 'POST'];

/** The HTTP server of the alerts process, which the site and nginx forward `/alerts` to. */
export function createAlertsServer(web: Web, health: () => Promise<WebAnswer>): Server {
  const server = createServer(LIMITS, async (request, response) => {
    if (refuseStrangeHeaders(request)) return;
    const [asked = ''] = (request.url ?? '').split('?', 1);
    const { site, path } = inLanguageOf(web.site(), asked);
    const send = (answer: WebAnswer) =>
      sendAnswer(response, answer, { site, sheet: web.sheet }, request.method === 'HEAD');
    const { answers } = site.language.messages;
    try {
      if (path === '/healthz') send(await health());
      else if (!METHODS.includes(request.method ?? '')) {
        send({
          status: 405,
          body: `${answers.readOnly}\n`,
          type: 'text/plain',
          headers: { allow: METHODS.join(', ') },
        });
      } else send(await answerPath({ ...web, site: () => site }, request, path));
    } catch (error) {
      if (error instanceof TooLarge) {
        send({ status: 413, body: `${answers.tooLarge}\n`, type: 'text/plain', headers: { connection: 'close' } });
        return;
      }
      // Neither the address, which may have somebody's token, nor what a database says of a value.
      log('error', 'An answer of alerts failed.', { error: (error as Error).name });
      if (response.headersSent) response.destroy();
      else send({ status: 500, body: `${answers.failed}\n`, type: 'text/plain' });
    } finally {
      request.resume();
    }
  });
  server.setTimeout(SILENCE_MS);
  return server;
}
