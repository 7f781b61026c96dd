// A step on a shop's page for tests of behaviours: drawn from a block as a shop gets it, and alive until it is ended.
import type { Block } from '@/core/campaign/block';
import { formDocument } from '@/core/campaign/document.fixtures';
import type { Design } from '@/core/render/design';
import { renderVariant } from '@/core/render/render-variant';
import { behaviourModules } from '.';
import { buildTree } from '../mount/build-tree';
import type { MountEvent } from '../mount/contract';
import { emptyRecord, type VisitorRecord } from '../record';
import type { Told } from '../told';

export interface Living {
  root: ShadowRoot;
  block: HTMLElement;
  closed: string[];
  followed: (string | undefined)[];
  reported: MountEvent[];
  record: VisitorRecord;
  end(): void;
}

export function live(
  block: Block,
  { still, told, record = emptyRecord() }: { still?: unknown; told?: Told; record?: VisitorRecord } = {},
  compile: (design: Design) => Design = (design) => design,
): Living {
  const campaign = formDocument();
  campaign.variants[0]!.steps[0]!.blocks.splice(1, 0, block);
  const design = compile(renderVariant(campaign, 'a'));
  const host = document.createElement('beckon-campaign');
  host.dataset['campaign'] = 'c1';
  const root = host.attachShadow({ mode: 'open' });
  const dialog = document.createElement('dialog');
  dialog.tabIndex = -1;
  const card = document.createElement('div');
  card.append(buildTree(document, design.steps[0]!.tree));
  dialog.append(card);
  root.append(dialog);
  document.body.replaceChildren(host);
  const living = new AbortController();
  const closed: string[] = [];
  const followed: (string | undefined)[] = [];
  const reported: MountEvent[] = [];
  for (const name of design.behaviours ?? [])
    behaviourModules[name]({
      card,
      step: 'form',
      signal: living.signal,
      still,
      report: (event) => reported.push(event),
      follow: (to) => followed.push(to),
      close: (reason) => {
        closed.push(reason);
        living.abort();
      },
      change: (edit) => void edit(record),
      told,
    });
  return {
    root,
    block: root.querySelector<HTMLElement>(`[data-block="${block.id}"]`)!,
    closed,
    followed,
    reported,
    record,
    end: () => living.abort(),
  };
}
