// A receiver for tests: takes everything, or answers what a test says.
import type { Answer, OutgoingMessage, Receiver } from './receiver';

export class FakeReceiver implements Receiver {
  readonly messages: OutgoingMessage[] = [];
  /** What it answers to the next message. */
  answer: (message: OutgoingMessage) => Answer | Promise<Answer> = () => ({ status: 200, text: 'ok' });

  check(url: string): ReturnType<Receiver['check']> {
    return url.startsWith('https://') ? undefined : 'scheme';
  }

  async send(message: OutgoingMessage): Promise<Answer> {
    this.messages.push(message);
    return this.answer(message);
  }
}
