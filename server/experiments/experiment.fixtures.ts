// Two variants of a campaign, and an experiment of them with everything it needs.
import type { CampaignDocument } from '@/core/campaign/document';
import type { ExperimentDesign, ExperimentKind } from '@/core/experiments/experiment';
import { openCampaign, type OpenCampaign } from '../campaigns/campaign.fixtures';

const HYPOTHESIS = { what: 'A gift for a discount', whom: 'Newcomers', why: 'It does not cheapen the brand' };

/** The starter with a second variant, saved. */
export async function openTwoVariants(): Promise<OpenCampaign> {
  const opened = await openCampaign();
  const { revision, document } = await opened.editor.api.campaigns.get(opened);
  await opened.editor.api.campaigns.saveDraft({ ...opened, revision, document: withSecond(document) });
  return opened;
}

function withSecond(document: CampaignDocument): CampaignDocument {
  const [first] = document.variants;
  if (!first) throw new Error('A campaign has a variant.');
  return {
    ...document,
    variants: [
      { ...first, weight: 0.5 },
      { ...first, id: 'gift', name: 'Gift', weight: 0.5 },
    ],
  };
}

export const siteOf = ({ site }: OpenCampaign) => ({ siteId: site.id });

/** An experiment of the two, with everything it needs. */
export async function design(
  opened: OpenCampaign,
  part: Partial<ExperimentDesign> = {},
  layer = { name: '', share: 1 },
  kind: ExperimentKind = 'variants',
): Promise<{ siteId: string; experimentId: string; revision: number }> {
  const { experiments } = opened.editor.api;
  const { experimentId } = await experiments.create({
    ...siteOf(opened),
    campaignId: opened.campaignId,
    name: 'Gift or discount',
    kind,
  });
  const ids = { ...siteOf(opened), experimentId };
  const { experiment } = await experiments.get(ids);
  const { revision } = await experiments.change({
    ...ids,
    revision: experiment.revision,
    name: experiment.name,
    kind: experiment.kind,
    design: { ...experiment.design, hypothesis: HYPOTHESIS, ...part },
    layer,
  });
  return { ...ids, revision };
}

export async function start(opened: OpenCampaign, designed: Awaited<ReturnType<typeof design>>) {
  const { revision: draftRevision } = await opened.editor.api.campaigns.get(opened);
  return opened.editor.api.experiments.start({ ...designed, draftRevision });
}
