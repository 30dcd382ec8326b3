import { readFileSync } from 'node:fs';
import nodemailer from 'nodemailer';

// What nodemailer's pool sends alone: the other side of the measurement. Started with a port, a number of connections, a
// number of mails and a file with the bytes of one.

const [port, connections, mails, file = ''] = process.argv.slice(2);
const { subject, text, html } = JSON.parse(readFileSync(file, 'utf8')) as Record<'subject' | 'text' | 'html', string>;
const pool = nodemailer.createTransport({
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  pool: true,
  maxConnections: Number(connections),
  maxMessages: 1000,
});
let sent = 0;
const line = async () => {
  while (sent < Number(mails)) {
    const number = ++sent;
    const to = `reader${number}@d${number % 50}.example`;
    await pool.sendMail({ from: 'alerts@investors.example.com', to, subject, text, html });
  }
};
await Promise.all(Array.from({ length: Number(connections) }, line));
pool.close();
