// What the script takes from the browser, saved when it loads: a shop may replace any of it later. Also the two ways in
// which the browser may call us back.

export const { fetch } = globalThis;
export const { parse, stringify } = JSON;

/** Takes any function to one that swallows what it throws: no error of ours ever reaches the shop's page. */
export function guard<Input extends unknown[], Output>(run: (...input: Input) => Output) {
  return (...input: Input): Output | undefined => {
    try {
      return run(...input);
    } catch {
      return undefined;
    }
  };
}

/** Listens for as long as the page lives. */
export function listen(target: EventTarget, type: string, run: (event: Event) => void): void {
  target.addEventListener(type, guard(run));
}
