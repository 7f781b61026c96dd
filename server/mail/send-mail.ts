// One mail by SMTP, in a connection of its own.
import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings';

export interface OutgoingMail {
  recipient: string;
  subject: string;
  text: string;
}

/** ms. */
const TO_CONNECT = 10_000;
const IN_SILENCE = 20_000;

/** @throws Error of the mail library; `explainMailFailure` reads it. */
export async function sendMail(
  settings: MailSettings,
  { recipient, subject, text }: OutgoingMail,
): Promise<void> {
  const { host, port, security, user, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== '' && { auth: { user, pass: password } }),
    connectionTimeout: TO_CONNECT,
    greetingTimeout: TO_CONNECT,
    dnsTimeout: TO_CONNECT,
    socketTimeout: IN_SILENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      // As objects: an address is never read as a list of addresses.
      from: { name: 'Beckon', address: from },
      to: { name: '', address: recipient },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}
