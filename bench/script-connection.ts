// One keep-alive connection that asks for scripts as a browser does. Written on a bare socket, because a full client would cost the
// machine more than the server that is being measured.
import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const BROWSER_HEADERS =
  'Accept: */*\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';

interface Waiting {
  resolve(status: number): void;
  reject(error: Error): void;
}

export class ScriptConnection {
  readonly #socket: Socket;
  readonly #host: string;
  /** Of the answer that is being read; null: its head has not come yet. */
  #answer: { status: number; missing: number } | null = null;
  #head = '';
  #waiting: Waiting | undefined;
  #failure: Error | undefined;

  private constructor(socket: Socket, { host }: URL) {
    this.#socket = socket;
    this.#host = host;
    socket.on('data', (bytes: Buffer) => this.#read(bytes));
    socket.on('close', () => this.#fail(new Error('The server closed the connection.')));
    socket.on('error', (error) => this.#fail(error));
  }

  static async open(url: string): Promise<ScriptConnection> {
    const target = new URL(url);
    const socket = connect(Number(target.port), target.hostname);
    socket.setNoDelay(true);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new ScriptConnection(socket, target);
  }

  /** The status, once the whole body has come. One at a time: the next only after this one was answered. */
  get(path: string): Promise<number> {
    if (this.#failure) return Promise.reject(this.#failure);
    this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: ${this.#host}\r\n${BROWSER_HEADERS}${HEAD_END}`);
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    if (this.#answer) this.#answer.missing -= bytes.length;
    else {
      const text = this.#head + bytes.toString('latin1');
      const headEnd = text.indexOf(HEAD_END);
      if (headEnd < 0) {
        this.#head = text;
        return;
      }
      const length = Number(/content-length: (\d+)/i.exec(text.slice(0, headEnd))?.[1] ?? 0);
      const missing = length - (text.length - headEnd - HEAD_END.length);
      this.#answer = { status: Number(text.slice(9, 12)), missing };
      this.#head = '';
    }
    if (this.#answer.missing > 0) return;
    const { status } = this.#answer;
    const waiting = this.#waiting;
    this.#answer = null;
    this.#waiting = undefined;
    waiting?.resolve(status);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}
