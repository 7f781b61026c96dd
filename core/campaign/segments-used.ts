// What a campaign does with segments: whom it is for, whom it has a variant of its own for, whom its quizzes put into one.
import { segmentsNamed } from '@/core/targeting/segments-named';
import type { CampaignDocument } from './document';

/** `asked`: a rule of a quiz asks for it. */
export const SEGMENT_USES = ['targeted', 'message', 'joined', 'asked'] as const;
export type SegmentUse = (typeof SEGMENT_USES)[number];

/** By the key of a segment, in the order of `SEGMENT_USES`. */
export function segmentsUsed(
  document: Pick<CampaignDocument, 'messages' | 'targeting' | 'variants'>,
): Map<string, SegmentUse[]> {
  const quizzes = document.variants.flatMap(({ quiz }) => quiz ?? []);
  const found: Record<SegmentUse, readonly string[]> = {
    targeted: segmentsNamed(document.targeting),
    message: document.messages?.map(({ segment }) => segment) ?? [],
    joined: quizzes.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ does }) => does.flatMap((deed) => (deed.kind === 'join' ? [deed.segment] : []))),
    ),
    asked: asksIn(quizzes),
  };
  const uses = new Map<string, SegmentUse[]>();
  for (const use of SEGMENT_USES)
    for (const segment of new Set(found[use])) uses.set(segment, [...(uses.get(segment) ?? []), use]);
  return uses;
}

/** Segments of rules, which may lie anywhere in a quiz and in each other. */
function asksIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(asksIn);
  if (typeof part !== 'object' || part === null) return [];
  if ('kind' in part && part.kind === 'segment' && 'segment' in part && typeof part.segment === 'string')
    return [part.segment];
  return Object.values(part).flatMap(asksIn);
}
