// What takes messages to another tool. Today there is one way, HTTP; a connector to a named tool is another implementation.

export interface OutgoingMessage {
  /** Where to. */
  url: string;
  /** Base64 of what it is signed with: one signature each, the newest first. */
  secrets: readonly string[];
  /** The same at every try, so that a receiver can tell a repeat. */
  id: string;
  /** When this try is made, ms since 1970 UTC. */
  at: number;
  payload: string;
}

export interface Answer {
  /** HTTP status; null: no answer. */
  status: number | null;
  /** The beginning of the answer; of none, a `NoAnswer`, with what the program said of it behind `: `. */
  text: string;
}

/**
 * - `unusable`: the address is none that messages are sent to; followed by an `AddressFault`.
 * - `private`: the host name leads into a network that is not public.
 * - `unknown-host`: there is no such host.
 * - `refused`: nothing takes calls there.
 * - `certificate`: its certificate is not valid for it.
 * - `timeout`: it took too long.
 * - `broken`: the connection ended before an answer.
 */
export type NoAnswer =
  'unusable' | 'private' | 'unknown-host' | 'refused' | 'certificate' | 'timeout' | 'broken';

export interface Receiver {
  /** Why messages cannot be sent to this address, as far as it can be told without asking anybody. */
  check(url: string): AddressFault | undefined;
  /** Never rejects: what went wrong is the answer. */
  send(message: OutgoingMessage): Promise<Answer>;
}

/**
 * - `unreadable`: no address at all.
 * - `scheme`: neither https nor, where the operator allows private receivers, http.
 * - `credentials`: a user name or password stands in it.
 * - `port`: below 1024 and not that of https.
 * - `private`: its host is an address that is not public.
 */
export type AddressFault = 'unreadable' | 'scheme' | 'credentials' | 'port' | 'private';
