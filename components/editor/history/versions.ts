// What the history is made of: releases and named drafts, each with an id of its own in the list.
import type { CampaignDocument } from '@/core/campaign/document';
import type { NamedDraftItem, ReleaseItem, ReleasePage } from '@/server/trpc/router';

export type Version =
  | {
      kind: 'release';
      key: string;
      release: ReleaseItem;
      /** What ran before it; undefined for the first one, null when it cannot be read. */
      older: CampaignDocument | null | undefined;
    }
  | { kind: 'draft'; key: string; draft: NamedDraftItem };

/** Pages, newest first, as one list in which each release knows the one before it. */
export function versionsOf(pages: readonly ReleasePage[]): Extract<Version, { kind: 'release' }>[] {
  const releases = pages.flatMap((page) => page.releases);
  const last = pages.at(-1);
  return releases.map((release, index) => {
    const next = releases[index + 1];
    const older = next ? next.document : last?.next === null ? undefined : last?.older;
    return { kind: 'release', key: `release ${release.number}`, release, older };
  });
}

export const draftVersion = (draft: NamedDraftItem): Version => ({
  kind: 'draft',
  key: `draft ${draft.id}`,
  draft,
});
