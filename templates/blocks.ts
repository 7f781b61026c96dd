// Blocks as templates write them: what matters of each on one line, and for the rest what is usual.
import type { Block, BlockOf } from '@/core/campaign/block';
import type { IconName } from '@/core/campaign/icon-names';
import { placeBlock } from '@/core/campaign/nest-blocks';

type Align = BlockOf<'heading'>['align'];
type Button = BlockOf<'button'>;

export function heading(text: string, align: Align = 'start'): BlockOf<'heading'> {
  return { id: 'heading', kind: 'heading', text, align };
}

export function text(words: string, align: Align = 'start'): BlockOf<'text'> {
  return { id: 'text', kind: 'text', text: words, align, tone: 'normal' };
}

/** Text with links in it; each leads from the first place where its words stand. */
export function linkedText(
  words: string,
  links: Record<string, string>,
  tone: BlockOf<'text'>['tone'] = 'normal',
): BlockOf<'text'> {
  const marks = Object.entries(links).map(([label, url]) => {
    const from = words.indexOf(label);
    return { kind: 'link' as const, from, to: from + label.length, url };
  });
  return { id: 'links', kind: 'text', text: words, marks, align: 'start', tone };
}

export function note(words: string, align: Align = 'start'): BlockOf<'text'> {
  return { id: 'note', kind: 'text', text: words, align, tone: 'quiet' };
}

export function list(points: readonly string[], marker: BlockOf<'list'>['marker'] = 'tick'): BlockOf<'list'> {
  return { id: 'list', kind: 'list', text: points.join('\n'), marker };
}

export function icon(name: IconName, align: Align = 'start'): BlockOf<'icon'> {
  return { id: 'icon', kind: 'icon', icon: name, size: 'medium', tone: 'accent', align };
}

/** Side by side, below each other on phones: a list of blocks for each column. */
export function columns(
  all: readonly Block[][],
  { fill = 'none', shares }: { fill?: BlockOf<'columns'>['fill']; shares?: number[] } = {},
): Block[] {
  return [
    {
      id: 'columns',
      kind: 'columns',
      shares: shares ?? all.map(() => 1),
      gap: 'medium',
      vertical: 'start',
      stacks: true,
      fill,
    },
    ...all.flatMap((blocks, column) =>
      blocks.map((block) =>
        placeBlock({ ...block, id: `${block.id}-${column}` }, { block: 'columns', column }),
      ),
    ),
  ];
}

export function email(): BlockOf<'email'> {
  return { id: 'email', kind: 'email', label: 'E-mail address', placeholder: 'name@example.com' };
}

export function consent(words: string): BlockOf<'consent'> {
  return { id: 'consent', kind: 'consent', text: words, required: true };
}

export function coupon(code: string): BlockOf<'coupon'> {
  return { id: 'coupon', kind: 'coupon', code };
}

/** Sends the form and goes to a step. */
export function submit(label: string, step: string): Button {
  return {
    id: 'submit',
    kind: 'button',
    label,
    emphasis: 'primary',
    action: { kind: 'submit', then: { kind: 'step', step } },
  };
}

export function link(label: string, url: string, emphasis: Button['emphasis'] = 'primary'): Button {
  return {
    id: emphasis === 'primary' ? 'link' : 'second-link',
    kind: 'button',
    label,
    emphasis,
    action: { kind: 'link', url },
  };
}

/** Goes to a step. */
export function next(label: string, step: string, emphasis: Button['emphasis'] = 'primary'): Button {
  return {
    id: `to-${step}`,
    kind: 'button',
    label,
    emphasis,
    action: { kind: 'go', to: { kind: 'step', step } },
  };
}

export function close(label: string, emphasis: Button['emphasis'] = 'plain'): Button {
  return { id: 'close', kind: 'button', label, emphasis, action: { kind: 'go', to: { kind: 'close' } } };
}
