// From an unknown value to a campaign document: the only way in. Bounded, strict, and with sentences for people.
import type * as z from 'zod/mini';
import { HOLDOUT } from '@/core/assignment';
import { campaignDocumentSchema, SCHEMA_VERSION, type CampaignDocument } from './document';
import { MIGRATIONS } from './migrations';

/** Longest accepted document, characters of JSON. The largest designs seen are a tenth of it. */
export const MAX_DOCUMENT_CHARACTERS = 256 * 1024;

export interface DocumentProblem {
  /** Keys from the root, joined by dots: `variants.0.steps.1.blocks.2.text`. Empty for the whole document. */
  path: string;
  /** A sentence for people. */
  message: string;
  /** Id of the block that the path lies in. */
  block?: string;
}

export type ParsedDocument =
  { ok: true; document: CampaignDocument } | { ok: false; problems: DocumentProblem[] };

/**
 * Parses and migrates a campaign document. The result is a fresh copy that shares nothing with `value`.
 * Never throws: whatever `value` is, there is a document or at least one problem.
 */
export function parseDocument(value: unknown): ParsedDocument {
  const copy = copyJson(value);
  if ('message' in copy) return refuse(copy.message);
  if (!isRecord(copy.value)) return refuse('A campaign document must be an object.');

  const migrated = migrate(copy.value);
  if ('message' in migrated) return refuse(migrated.message, 'schemaVersion');

  const parsed = campaignDocumentSchema.safeParse(migrated.document);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map((issue) => describe(issue, migrated.document)) };
  const problems = findRepeatedIds(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: parsed.data };
}

function refuse(message: string, path = ''): ParsedDocument {
  return { ok: false, problems: [{ path, message }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A deep copy by way of JSON: it measures the size, refuses cycles and overly deep values, and drops getters and prototypes. */
function copyJson(value: unknown): { value: unknown } | { message: string } {
  try {
    const json = JSON.stringify(value) ?? 'null';
    return json.length > MAX_DOCUMENT_CHARACTERS
      ? {
          message: `The campaign is too large: ${json.length} of at most ${MAX_DOCUMENT_CHARACTERS} characters. Shorten its texts or remove steps.`,
        }
      : { value: JSON.parse(json) as unknown };
  } catch {
    return {
      message: 'The campaign document is not plain JSON: it is nested too deeply or refers to itself.',
    };
  }
}

function migrate(
  document: Record<string, unknown>,
): { document: Record<string, unknown> } | { message: string } {
  const version = document['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return {
      message: `The campaign document has no valid schemaVersion; this program writes ${SCHEMA_VERSION}.`,
    };
  if (version > SCHEMA_VERSION)
    return {
      message: `The campaign was saved by a newer version of the program (format ${version}, known up to ${SCHEMA_VERSION}). Upgrade to open it.`,
    };
  return {
    document: MIGRATIONS.slice(version - 1).reduce((older, migration) => migration(older), document),
  };
}

function describe(issue: z.core.$ZodIssue, document: unknown): DocumentProblem {
  const block = blockAround(document, issue.path);
  return { path: issue.path.join('.'), message: explain(issue), ...(block === undefined ? {} : { block }) };
}

/** Id of the innermost `blocks` entry on the way to `path`. */
function blockAround(document: unknown, path: readonly PropertyKey[]): string | undefined {
  let value = document;
  let found: string | undefined;
  path.forEach((key, position) => {
    if (typeof value !== 'object' || value === null) return;
    value = (value as Record<PropertyKey, unknown>)[key];
    if (path[position - 1] === 'blocks' && isRecord(value) && typeof value['id'] === 'string')
      found = value['id'];
  });
  return found;
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${article(issue.expected)}.`;
    case 'too_small':
      return `Expected at least ${count(issue.minimum, issue.origin)}.`;
    case 'too_big':
      return `Expected at most ${count(issue.maximum, issue.origin)}.`;
    case 'invalid_value':
      return `Expected one of ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return `Not in the expected form ${issue.pattern ?? issue.format}.`;
    case 'unrecognized_keys':
      return `Unknown ${issue.keys.length === 1 ? 'property' : 'properties'} ${issue.keys.join(', ')}.`;
    case 'invalid_union':
      return 'Not one of the known kinds.';
    case 'not_multiple_of':
      return `Expected a multiple of ${issue.divisor}.`;
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'Not a valid value.';
  }
}

/** "1 entry", "300 characters", "0.5". */
function count(number: number | bigint, origin: string): string {
  switch (origin) {
    case 'array':
      return `${number} ${number === 1 ? 'entry' : 'entries'}`;
    case 'string':
      return `${number} ${number === 1 ? 'character' : 'characters'}`;
    default:
      return String(number);
  }
}

function article(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Variants must differ in id, and from the holdout; within a variant so must steps, and so must blocks. */
function findRepeatedIds(document: CampaignDocument): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const look = (seen: Set<string>, id: string, path: string, block?: string) => {
    if (seen.has(id))
      problems.push({ path, message: `The id "${id}" is used twice.`, ...(block ? { block } : {}) });
    seen.add(id);
  };
  const variants = new Set<string>();
  document.variants.forEach((variant, v) => {
    look(variants, variant.id, `variants.${v}.id`);
    if (variant.id === HOLDOUT)
      problems.push({ path: `variants.${v}.id`, message: `The id "${HOLDOUT}" is reserved.` });
    const steps = new Set<string>();
    const blocks = new Set<string>();
    variant.steps.forEach((step, s) => {
      look(steps, step.id, `variants.${v}.steps.${s}.id`);
      step.blocks.forEach((block, b) => {
        const path = `variants.${v}.steps.${s}.blocks.${b}`;
        look(blocks, block.id, `${path}.id`, block.id);
        const options = new Set<string>();
        if ('options' in block)
          block.options.forEach(({ id }, o) => look(options, id, `${path}.options.${o}.id`, block.id));
      });
    });
  });
  return problems;
}
