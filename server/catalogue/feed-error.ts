// Why a file or a feed could not be read at all, as opposed to one of its rows.

/**
 * - `columns`: columns without which there are no products.
 * - `large`: larger than a feed may be, packed or unpacked.
 * - `empty`: there is nothing in it.
 * - `html`: a web page, as where a shop wants a login first.
 * - `packing`: it is packed, and cannot be unpacked.
 * - `unusable`: the address is none that feeds are read from, or leads into a private network.
 * - `unknown-host`: there is no such host.
 * - `moved`: it is always somewhere else.
 * - `refused`: the shop does not hand it out.
 * - `slow`: it took too long.
 * - `broken`: the connection ended before the feed did.
 * - `stopped`: the server stopped meanwhile.
 * - `internal`: the log of the server has it.
 */
export const FEED_ERRORS = [
  'columns', 'large', 'empty', 'html', 'packing', 'unusable', 'unknown-host', 'moved', 'refused', 'slow',
  'broken', 'stopped', 'internal',
] as const; // prettier-ignore
export type FeedErrorCode = (typeof FEED_ERRORS)[number];

export class FeedError extends Error {
  constructor(readonly code: FeedErrorCode) {
    super(code);
    this.name = 'FeedError';
  }
}
