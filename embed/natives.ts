// What the script takes from the browser, saved when it loads: a shop may replace any of it later. Also the two ways in
// which the browser may call us back.

export const { fetch } = globalThis;
export const { parse } = JSON;
const { stringify: write } = JSON;

/** As JSON also where a page gives lists a `toJSON` that makes texts of them, as Prototype.js 1.6 does: lists are written as they stand. */
export const stringify = (value: unknown): string =>
  write(
    value,
    ([] as { toJSON?: () => unknown }).toJSON &&
      function (this: Readonly<Record<string, { map?: unknown } | null>>, key: string, given: unknown) {
        return this[key]?.map ? this[key] : given;
      },
  );

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
