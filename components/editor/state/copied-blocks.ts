// Blocks on the system's clipboard: written as JSON of ours beside their words, and read back from whatever is there,
// which may come from another campaign, another tab, or somebody who means harm.
import type { Block } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import { MOST } from '@/core/campaign/limits';

/** The type under which blocks lie on the clipboard; other programs see their words as plain text. */
export const BLOCKS_TYPE = 'application/x-beckon-blocks+json';

/** Longest JSON that is looked at, characters: as much as a whole campaign may take. */
const LONGEST_JSON = 256 * 1024;

export type CopiedBlocks = { ok: true; blocks: Block[] } | { ok: false; problem: CopyProblem };
export type CopyProblem =
  /** Not blocks at all, or not ones that a campaign may hold. */
  | { kind: 'unreadable' }
  /** Copied from a program that writes its documents in another form. */
  | { kind: 'otherVersion' }
  | { kind: 'tooMany'; count: number };

export function writeBlocks(blocks: readonly Block[], { schemaVersion }: CampaignDocument): string {
  return JSON.stringify({ schemaVersion, blocks });
}

/** Reads what `writeBlocks` wrote; never throws. `document`: where the blocks are going. */
export async function readBlocks(json: string, document: CampaignDocument): Promise<CopiedBlocks> {
  const copied = json.length > LONGEST_JSON ? undefined : parse(json);
  if (!copied || !Array.isArray(copied.blocks)) return refuse({ kind: 'unreadable' });
  const { blocks, schemaVersion } = copied;
  if (schemaVersion !== document.schemaVersion) return refuse({ kind: 'otherVersion' });
  if (blocks.length > MOST.blocks) return refuse({ kind: 'tooMany', count: blocks.length });
  const [variant] = document.variants;
  // Loaded only when there is something to check. The one way to a block that can be trusted is by way of a document.
  const { parseDocument } = await import('@/core/campaign/parse-document');
  const parsed = parseDocument({
    ...document,
    variants: [{ ...variant, steps: [{ id: 'copied', name: '', blocks }] }],
  });
  return parsed.ok
    ? { ok: true, blocks: parsed.document.variants[0]?.steps[0]?.blocks ?? [] }
    : refuse({ kind: 'unreadable' });
}

function refuse(problem: CopyProblem): CopiedBlocks {
  return { ok: false, problem };
}

function parse(json: string): { schemaVersion?: unknown; blocks?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
