// How documents of older versions become today's. Runs when the server reads a document, never in the shop.

/** Turns a document of one version into the next one. It gets a copy that it may change. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/**
 * The migration at index `i` leads from version `i + 1` to version `i + 2`, so the chain cannot have a hole.
 * For every past version `fixtures/vN.json` is frozen and must still parse.
 */
export const MIGRATIONS: readonly Migration[] = [];
