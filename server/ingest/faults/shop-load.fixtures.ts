// For fault tests: many pages of a shop that report all the time, and come again with what was not answered.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BeckonEvent } from '@/core/events/event';
import { visit } from './shop-traffic.fixtures';
import { bodyOf, parseReply, post } from './start-ingest.fixtures';

const SENDERS = 12;
/** Between a refusal and the next try, ms: less than a page waits, so that a fault is met more often. */
const PAUSE_MS = 20;

export class ShopLoad {
  /** Ids that were sent, and those that the server said yes to. */
  readonly sent = new Set<string>();
  readonly acknowledged = new Set<string>();
  /** Answers in all, and how many of them said to come again later. */
  answers = 0;
  refused = 0;
  /** What no server of ours answers, a sentence each. */
  readonly breaches: string[] = [];
  #unanswered: BeckonEvent[][] = [];
  #visits = 0;

  /** @param skew how far the clock of the pages is ahead, ms */
  constructor(private readonly skew = 0) {}

  /** Sends until `work` is done. What is under way then ends as the server lets it. */
  async during(url: string, work: () => Promise<unknown>): Promise<void> {
    let running = true;
    const senders = Array.from({ length: SENDERS }, async () => {
      while (running) {
        const batch = this.#unanswered.pop() ?? visit(this.#visits++, Date.now() + this.skew);
        if (!(await this.#send(url, batch))) await sleep(PAUSE_MS);
      }
    });
    try {
      await work();
    } finally {
      running = false;
      await Promise.all(senders);
    }
  }

  /** Resolves once so many more were answered, whatever was said. */
  async more(answers: number): Promise<void> {
    const until = this.answers + answers;
    while (this.answers < until) await sleep(1);
  }

  /** Sends what is left until all of it was taken. */
  async drain(url: string): Promise<void> {
    for (let batch = this.#unanswered.pop(); batch; batch = this.#unanswered.pop())
      if (!(await this.#send(url, batch))) await sleep(PAUSE_MS);
  }

  /** Whether it was taken. */
  async #send(url: string, batch: BeckonEvent[]): Promise<boolean> {
    for (const { id } of batch) this.sent.add(id);
    let reply: Awaited<ReturnType<typeof post>>;
    try {
      reply = await post(url, bodyOf(batch, Date.now() + this.skew));
    } catch {
      this.#unanswered.push(batch);
      return false;
    }
    this.answers++;
    const { status, retryAfter, text } = reply;
    if (status === 202) {
      const { accepted, duplicate, rejected } = parseReply(text);
      if (accepted + duplicate !== batch.length || rejected.length > 0)
        this.breaches.push(`Of ${batch.length} good events this became: ${text}`);
      for (const { id } of batch) this.acknowledged.add(id);
      return true;
    }
    this.refused++;
    this.#unanswered.push(batch);
    if (status !== 503 || !(Number(retryAfter) >= 1))
      this.breaches.push(`A good batch was answered ${status}, Retry-After ${String(retryAfter)}.`);
    return false;
  }
}
