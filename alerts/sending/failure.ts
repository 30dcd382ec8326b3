/** What came of a mail that was not taken. */
export interface Failure {
  /** `address`: there is no such mailbox. `message`: this mail is not wanted. `server`: nobody can be reached. */
  of: 'address' | 'message' | 'moment' | 'server';
  /** For the log and the status: `RCPT TO 550 5.1.1`. Never an address: answers of servers repeat them. */
  name: string;
}

/** nodemailer's errors, as far as they are read here. */
interface MailError {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Enhanced status codes that are about the address: RFC 3463, section 3.2, but for "mailbox full" and "message too long". */
const OF_ADDRESS = /^5\.1\.(?:[1236]|10)$|^5\.2\.1$/;

export function failureOf(error: unknown): Failure {
  const { code = 'ERROR', command = '', responseCode, response = '' } = error as MailError;
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const name = [command.replace(/[^A-Z ]/g, ''), responseCode, enhanced ?? (responseCode ? undefined : code)]
    .filter(Boolean)
    .join(' ');
  if (responseCode === undefined) return { of: 'server', name };
  if (responseCode < 500 || responseCode === 503) return { of: responseCode === 421 ? 'server' : 'moment', name };
  const isRecipient = command === 'RCPT TO';
  if (enhanced) return { of: isRecipient && OF_ADDRESS.test(enhanced) ? 'address' : 'message', name };
  return { of: isRecipient && [550, 551, 553].includes(responseCode) ? 'address' : 'message', name };
}
