// One keep-alive connection that posts bodies. Written on a bare socket, because a full client would cost the machine
// more than the server that is being measured.
import { connect, type Socket } from 'node:net';
import { BROWSER_HEADERS } from './start-ingest.fixtures';

export interface Answer {
  status: number;
  body: string;
}

export class IngestConnection {
  readonly #socket: Socket;
  readonly #head: string;
  #received = '';
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  #failure: Error | undefined;

  private constructor(socket: Socket, url: URL) {
    this.#socket = socket;
    const headers = Object.entries({ host: url.host, ...BROWSER_HEADERS }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    this.#head = `POST ${url.pathname} HTTP/1.1\r\n${headers.join('')}`;
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => this.#read(text));
    socket.on('close', () => this.#fail(new Error('The server closed the connection.')));
    socket.on('error', (error) => this.#fail(error));
  }

  static async open(url: string): Promise<IngestConnection> {
    const target = new URL(url);
    const socket = connect(Number(target.port), target.hostname);
    socket.setNoDelay(true);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new IngestConnection(socket, target);
  }

  /** One at a time: the next only after this one was answered. Rejects when the server has closed the connection. */
  post(body: string): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#socket.write(`${this.#head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(text: string): void {
    this.#received += text;
    const headEnd = this.#received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#received.slice(0, headEnd);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    // One answer at a time: all there is belongs to it.
    const body = this.#received.slice(headEnd + 4);
    if (Buffer.byteLength(body) < length) return;
    this.#received = '';
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
