// What can be sent to other tools, and what each kind of message says. Public contract (docs/webhooks.md): add, never rename.

/** What a visitor entered, and where. */
export interface SubmissionData {
  /** Of the event; the same in `lead.created` and `form.submitted`. */
  submission: string;
  /** In one spelling; null: none was given. */
  email: string | null;
  /** Id; null: it is gone. */
  campaign: string | null;
  campaignName: string | null;
  /** Address, without query. */
  page: string;
  /** Name of the field → the answer. */
  fields: Record<string, string>;
  /** Each sentence as it stood on the screen, and the answer. */
  consents: { text: string; granted: boolean }[];
  /** Code that this person was given by the same campaign before the message was written; null: none. */
  coupon: string | null;
  /**
   * What the visitor told the quiz of the same campaign before the message was written, where they agreed to be remembered: words of the
   * question → what was answered; the outcome, null: not yet; keys of the segments it puts them into. null: there was no quiz.
   */
  quiz: {
    outcome: { id: string; name: string } | null;
    answers: Record<string, string[]>;
    segments: string[];
  } | null;
}

export interface LeadData extends SubmissionData {
  /** Id of the lead. */
  lead: string;
  email: string;
}

export interface CampaignData {
  campaign: string;
  campaignName: string;
  /** Number of the release that the shop runs, or ran. */
  release: number;
}

/** Kind → the `data` of its messages. */
export interface MessageData {
  'lead.created': LeadData;
  'form.submitted': SubmissionData;
  'campaign.published': CampaignData;
  'campaign.paused': CampaignData;
}

export type MessageKind = keyof MessageData;

export const MESSAGE_KINDS = [
  'lead.created',
  'form.submitted',
  'campaign.published',
  'campaign.paused',
] as const satisfies readonly MessageKind[];

/** Reads a stored or sent kind; undefined for anything else. */
export function parseMessageKind(text: unknown): MessageKind | undefined {
  return MESSAGE_KINDS.find((kind) => kind === text);
}

/** What `data` of each kind has, in the order in which it is sent; answers of forms aside. */
export const MESSAGE_FIELDS = [
  'lead',
  'submission',
  'email',
  'campaign',
  'campaignName',
  'page',
  'fields',
  'consents',
  'coupon',
  'quiz',
  'release',
] as const satisfies readonly (keyof LeadData | keyof CampaignData)[];

/** Answers of a form are renamed under this, `fields.phone`. */
export const ANSWER_PREFIX = 'fields.';

/**
 * `data` with its fields under the names the receiver wants: ours → theirs. An answer that is renamed stays among the answers.
 * Those not named keep theirs; where two would then share a name, the renamed one has it.
 */
export function renameFields(data: object, names: Readonly<Record<string, string>>): Record<string, unknown> {
  // Names of answers come from strangers: `constructor` is one like any other.
  const nameOf = (name: string) => (Object.hasOwn(names, name) ? names[name] : undefined);
  return renamed(data, nameOf, (name, value) =>
    name === 'fields' && isRecord(value) ? renamed(value, (answer) => nameOf(ANSWER_PREFIX + answer)) : value,
  );
}

function renamed(
  record: object,
  nameOf: (name: string) => string | undefined,
  valueOf: (name: string, value: unknown) => unknown = (_, value) => value,
): Record<string, unknown> {
  const entries = Object.entries(record).map(
    ([name, value]) => [nameOf(name), name, valueOf(name, value)] as const,
  );
  // Renamed ones last: a later entry takes the name over.
  return Object.fromEntries([
    ...entries.filter(([to]) => to === undefined).map(([, name, value]) => [name, value] as const),
    ...entries.flatMap(([to, , value]) => (to === undefined ? [] : [[to, value] as const])),
  ]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
