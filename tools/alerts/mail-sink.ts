import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

// A mail server in a process of its own, which takes everything, keeps nothing and says what came: for measurements.

/** What came so far. Instants of the machine's clock. */
export interface SinkReport {
  port: number;
  mails: number;
  firstAt: number | undefined;
  lastAt: number | undefined;
}

const report: SinkReport = { port: 0, mails: 0, firstAt: undefined, lastAt: undefined };

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  maxClients: 200,
  onMailFrom: (_address, _session, done) => {
    report.firstAt ??= Date.now();
    done();
  },
  onData: (stream, _, done) => {
    stream.on('error', () => {});
    stream.on('data', () => {});
    stream.on('end', () => {
      report.mails++;
      report.lastAt = Date.now();
      done();
    });
  },
});
server.on('error', () => {});
const listening = server.listen(0, '127.0.0.1');
await once(listening, 'listening');
report.port = (listening.address() as AddressInfo).port;
process.on('message', (message) => {
  if (message === 'reset') Object.assign(report, { mails: 0, firstAt: undefined, lastAt: undefined });
  process.send?.(report);
});
process.on('disconnect', () => process.exit(0));
process.send?.(report);
