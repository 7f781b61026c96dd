// An experiment as the rest of the server and the pages know it.
import {
  EMPTY_DESIGN,
  type Decision,
  type ExperimentDesign,
  type ExperimentKind,
  type ExperimentState,
} from '@/core/experiments/experiment';
import { decisionSchema, designSchema, kindSchema } from './parse-design';

/** Times in ms. */
export interface ExperimentItem {
  id: string;
  /** Null: all campaigns of the site. */
  campaignId: string | null;
  name: string;
  kind: ExperimentKind;
  design: ExperimentDesign;
  revision: number;
  /** Its name, or empty; and the share of the layer's visitors that it takes. */
  layer: { name: string; share: number };
  state: ExperimentState;
  startedAt: number | null;
  endedAt: number | null;
  decision: Decision | null;
  /** In the team's words. */
  learned: string;
  createdAt: number;
}

export interface ExperimentRow {
  id: string;
  campaignId: string | null;
  name: string;
  kind: string;
  design: string;
  revision: number;
  layer: string;
  layerFrom: number;
  layerTo: number;
  startedAt: Date | null;
  endedAt: Date | null;
  decision: string | null;
  learned: string;
  createdAt: Date;
}

/** What a later version wrote and this one does not know is as if nothing was said; the row itself stays as it is. */
export function readExperiment(row: ExperimentRow): ExperimentItem {
  const { id, campaignId, name, revision, layer, layerFrom, layerTo, learned } = row;
  const design = designSchema.safeParse(JSON.parse(row.design));
  const decision = row.decision === null ? null : decisionSchema.safeParse(JSON.parse(row.decision));
  return {
    id,
    campaignId,
    name,
    kind: kindSchema.catch('variants').parse(row.kind),
    design: design.success ? design.data : EMPTY_DESIGN,
    revision,
    layer: { name: layer, share: layerTo - layerFrom },
    state: stateOf(row),
    startedAt: row.startedAt?.getTime() ?? null,
    endedAt: row.endedAt?.getTime() ?? null,
    decision: decision?.success ? decision.data : null,
    learned,
    createdAt: row.createdAt.getTime(),
  };
}

function stateOf({ startedAt, endedAt }: Pick<ExperimentRow, 'startedAt' | 'endedAt'>): ExperimentState {
  if (!startedAt) return 'draft';
  return endedAt ? 'ended' : 'running';
}
