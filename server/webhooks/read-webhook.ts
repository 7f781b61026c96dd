// What is stored of a webhook as JSON, read back. Something unreadable wants nothing and renames nothing, rather than stopping the rest.
import { parseMessageKind, type MessageKind } from '@/core/message-kinds';

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export function readKinds(json: string): MessageKind[] {
  const value = parse(json);
  return Array.isArray(value) ? value.flatMap((kind) => parseMessageKind(kind) ?? []) : [];
}

/** Field of ours → name it has in the message. */
export function readFieldNames(json: string): Record<string, string> {
  const value = parse(json);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
