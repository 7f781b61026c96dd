// How the address of a caller travels from the HTTP server to code that sees only a `Request`.

/** Set by the HTTP server on every request, overwriting whatever the caller sent under this name. Never stored, never logged. */
export const CLIENT_ADDRESS_HEADER = 'x-beckon-client-address';

export function readClientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
}
