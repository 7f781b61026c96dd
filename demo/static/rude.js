// @ts-check
// The rude twin's scripts, before anybody else's: prototypes with enumerable extras that break whoever calls them, natives that were
// replaced by some library, and a shortcut that swallows keys.
(() => {
  const mine = () => {
    throw new Error('The shop’s own.');
  };
  for (const { prototype } of [Array, Object, String, Number, Function, Promise, Map, Set, Node])
    for (const name of ['contains_', 'clone', 'strip', 'extra']) Object.assign(prototype, { [name]: mine });
  Object.assign(Object.prototype, { inherited: { nested: true }, length_: 7 });
  Object.assign(Array.prototype, { first: 'not an item' });

  const { fetch, JSON } = window;
  // A library's answer is a thing with `then`, no promise of this page.
  window.fetch = /** @type {typeof fetch} */ (
    /** @type {unknown} */ (
      (/** @type {Parameters<typeof fetch>} */ ...request) => {
        const answer = fetch(...request);
        return {
          then: (/** @type {() => void} */ kept, /** @type {() => void} */ broken) =>
            answer.then(kept, broken),
        };
      }
    )
  );
  window.JSON = /** @type {typeof JSON} */ ({
    parse: (text, reviver) => JSON.parse(text, reviver),
    stringify: (/** @type {unknown} */ value) => JSON.stringify(value),
  });
  addEventListener('keydown', (event) => event.key === '/' && event.preventDefault());
})();
