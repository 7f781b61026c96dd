// A short queue: one piece of work at a time, and no more waiting than there is memory for.

export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();
  #places = 0;

  /** @param places for the work that is being done and all that waits */
  constructor(private readonly places: number) {}

  /** A place that is kept until `leave` is called; null when there is none. */
  enter(): { leave(): void } | null {
    if (this.#places >= this.places) return null;
    this.#places++;
    let isIn = true;
    return {
      leave: () => {
        if (isIn) this.#places--;
        isIn = false;
      },
    };
  }

  /** Runs it when everything that came before has ended. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
