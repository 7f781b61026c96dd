// A mail server that speaks enough SMTP to take a mail, or to refuse one in the way a test wants.
import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and text, as sent. */
  source: string;
}

export interface SmtpServer {
  port: number;
  mails: ReceivedMail[];
  /** Its answer to commands that begin with a word; empty: none, it hangs up. */
  answers: Record<string, string>;
  /** What was sent as user and password. */
  signedIn: string[];
}

/** Gone when the running test ends. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const smtp: SmtpServer = { port: 0, mails: [], answers: {}, signedIn: [] };
  const server = createServer((socket) => converse(socket, smtp));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  smtp.port = typeof address === 'object' && address ? address.port : 0;
  return smtp;
}

function converse(socket: Socket, smtp: SmtpServer): void {
  let waiting = '';
  let mail: ReceivedMail | undefined;
  let inText = false;
  socket.setEncoding('utf8');
  socket.on('error', () => undefined);
  socket.write('220 test\r\n');
  const answer = (command: string, usual: string) => {
    const text = smtp.answers[command] ?? usual;
    if (text === '') socket.destroy();
    else socket.write(`${text}\r\n`);
    return text.startsWith('2') || text.startsWith('3');
  };
  const take = (line: string) => {
    const [command = ''] = line.toUpperCase().split(/[ :]/, 1);
    const address = /<(.*)>/.exec(line)?.[1] ?? '';
    switch (command) {
      case 'EHLO':
        socket.write('250-test\r\n250 AUTH PLAIN\r\n');
        break;
      case 'AUTH':
        smtp.signedIn.push(Buffer.from(line.split(' ')[2] ?? '', 'base64').toString());
        answer('AUTH', '235 welcome');
        break;
      case 'MAIL':
        mail = { from: address, to: [], source: '' };
        answer('MAIL', '250 ok');
        break;
      case 'RCPT':
        if (answer('RCPT', '250 ok')) mail?.to.push(address);
        break;
      case 'DATA':
        inText = answer('DATA', '354 go on');
        break;
      case 'STARTTLS':
        answer('STARTTLS', '502 not here');
        break;
      case 'QUIT':
        socket.end('221 bye\r\n');
        break;
      default:
        socket.write('250 ok\r\n');
    }
  };
  socket.on('data', (chunk: string) => {
    waiting += chunk;
    for (;;) {
      const end = waiting.indexOf(inText ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const piece = waiting.slice(0, end);
      waiting = waiting.slice(end + (inText ? 5 : 2));
      if (!inText) take(piece);
      else {
        inText = false;
        if (mail) smtp.mails.push({ ...mail, source: piece });
        socket.write('250 taken\r\n');
      }
    }
  });
}
