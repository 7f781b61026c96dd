// What a person says of a webhook, checked and in the form in which it is kept.
import { MAX_FIELD_NAMES } from '@/core/limits';
import { ANSWER_PREFIX, MESSAGE_FIELDS, type MessageKind } from '@/core/message-kinds';
import type { App } from '../app';
import { AppError } from '../errors';
import type { AddressFault } from './receiver';

export interface WebhookSettings {
  name: string;
  url: string;
  kinds: readonly MessageKind[];
  /** Field of ours → name it has in the message. */
  fieldNames: Readonly<Record<string, string>>;
}

const SENTENCES: Record<AddressFault, string> = {
  unreadable: 'enter a whole address such as https://hooks.example.com/beckon',
  scheme: 'it must begin with https://, so that nobody on the way reads what visitors entered',
  credentials:
    'leave the user name and password out of it; receivers know Beckon by the signature of its messages',
  port: 'use the port of https, 443, or one from 1024 on',
  private:
    'it lies in a private network; messages go to public addresses only, unless the operator of this server allows more',
};

const ANSWER = /^fields\.[A-Za-z0-9_-]{1,64}$/;

/** @throws AppError `invalid`, with the fields in `details`. */
export function storeSettings(
  { receiver }: Pick<App, 'receiver'>,
  { name, url, kinds, fieldNames }: WebhookSettings,
) {
  const fault = receiver.check(url);
  const fields: Record<string, string> = {
    ...(fault && { url: SENTENCES[fault] }),
    ...(kinds.length === 0 && { kinds: 'choose at least one' }),
    ...checkFieldNames(fieldNames),
  };
  const [first] = Object.values(fields);
  if (first !== undefined) throw new AppError('invalid', `The webhook was not saved: ${first}.`, { fields });
  return {
    name,
    url,
    kinds: JSON.stringify([...new Set(kinds)]),
    fieldNames: JSON.stringify(Object.fromEntries(Object.entries(fieldNames))),
  };
}

function checkFieldNames(names: Readonly<Record<string, string>>): { fieldNames?: string } {
  const entries = Object.entries(names);
  if (entries.length > MAX_FIELD_NAMES) return { fieldNames: `rename at most ${MAX_FIELD_NAMES} fields` };
  const taken = new Set<string>();
  for (const [field, to] of entries) {
    const isAnswer = ANSWER.test(field);
    if (!isAnswer && !MESSAGE_FIELDS.some((known) => known === field))
      return { fieldNames: `there is no field "${field}" in any message` };
    const place = `${isAnswer ? ANSWER_PREFIX : ''}${to}`;
    if (taken.has(place)) return { fieldNames: `two fields cannot both be called "${to}"` };
    taken.add(place);
  }
  return {};
}
