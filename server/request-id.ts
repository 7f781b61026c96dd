// One id per request, so that an answer, its log line and what failed on the way can be brought together.

/** Set on every request and its response by the HTTP server, overwriting whatever the caller sent under this name. */
export const REQUEST_ID_HEADER = 'x-request-id';
