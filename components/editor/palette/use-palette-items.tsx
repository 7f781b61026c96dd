'use client';
// Everything the palette can find: commands, blocks to add, and the steps, variants and blocks of the draft to go to.
import { CornerDownRight, FileText, Keyboard, Layers2, Monitor, PenLine, Percent, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ArmLetter } from '@/components/ui/arm-letter';
import { isOffered } from '../add/block-groups';
import { BLOCK_KINDS, BlockIcon, useKindName, wordsOf } from '../block-kind';
import type { Chord } from '../commands/chord';
import { isAvailable, type CommandGroup } from '../commands/command';
import { COMMANDS } from '../commands/commands';
import { useCommandContext } from '../commands/use-command-context';
import { useDocument, useEditor, useSession } from '../editor-context';
import { useAddBlock } from '../layers/use-add-block';
import { useStepName } from '../use-step-name';
import { useLetters } from '../variants/use-letters';

export const PALETTE_GROUPS = [
  'campaign',
  'add',
  'steps',
  'variants',
  'edit',
  'blocks',
  'view',
  'go',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

export interface PaletteItem {
  /** Stays the same from one opening to the next. */
  id: string;
  group: PaletteGroup;
  label: string;
  /** Where it is; found by, but weighs less. */
  detail?: string;
  icon: ReactNode;
  keys?: Chord | undefined;
  run: () => void;
}

/** Longest words of a block that are shown and searched. */
const WORDS = 80;

const icons = {
  campaign: FileText,
  edit: PenLine,
  blocks: Layers2,
  steps: CornerDownRight,
  variants: Percent,
  view: Monitor,
} as const satisfies Record<CommandGroup, unknown>;

/** As of now: the palette is made anew with every opening. */
export function usePaletteItems(): PaletteItem[] {
  const t = useTranslations('editor.palette');
  const names = useTranslations('editor.commands.name');
  const context = useCommandContext();
  const { store, readOnly } = useSession();
  const { variants, format } = useDocument();
  const open = useEditor(({ view }) => view.variant);
  const letters = useLetters();
  const kindName = useKindName();
  const stepName = useStepName();
  const addBlock = useAddBlock();
  const { goTo } = store.getState();
  const letter = (variant: string) => <ArmLetter letter={letters.get(variant) ?? ''} />;

  const commands = COMMANDS.filter((command) => !command.keyOnly && isAvailable(command, context)).map(
    (command): PaletteItem => {
      const Icon = command.id === 'shortcuts' ? Keyboard : icons[command.group];
      return {
        id: `command/${command.id}`,
        group: command.group,
        label: names(command.id),
        icon: <Icon aria-hidden strokeWidth={1.75} />,
        keys: command.keys[0],
        run: () => command.run(context),
      };
    },
  );
  const additions = BLOCK_KINDS.filter((kind) => isOffered(kind, format.kind)).map((kind): PaletteItem => ({
    id: `add/${kind}`,
    group: 'add',
    label: t('addBlock', { kind: kindName(kind) }),
    icon: <Plus aria-hidden strokeWidth={1.75} />,
    run: () => addBlock(kind),
  }));
  const places = variants.flatMap((variant): PaletteItem[] => {
    const isOpen = variant.id === open;
    const where = variants.length > 1 ? t('inVariant', { letter: letters.get(variant.id) ?? '' }) : undefined;
    const inVariant = (name?: string) => [where, name].filter(Boolean).join(' · ');
    return [
      ...(isOpen
        ? []
        : [
            {
              id: `variant/${variant.id}`,
              group: 'go' as const,
              label: t('openVariant', { name: variant.name }),
              detail: where ?? '',
              icon: letter(variant.id),
              run: () => goTo({ variant: variant.id }),
            },
          ]),
      ...variant.steps.flatMap((step, position): PaletteItem[] => [
        {
          id: `step/${variant.id}/${step.id}`,
          group: 'go',
          label: t('openStep', { number: position + 1, name: stepName(step) }),
          detail: inVariant(),
          icon: isOpen ? <CornerDownRight aria-hidden strokeWidth={1.75} /> : letter(variant.id),
          run: () => goTo({ variant: variant.id, step: step.id }),
        },
        ...step.blocks.map((block): PaletteItem => ({
          id: `block/${variant.id}/${step.id}/${block.id}`,
          group: 'go',
          label: [kindName(block.kind), wordsOf(block).slice(0, WORDS)].filter(Boolean).join(': '),
          detail: inVariant(stepName(step)),
          icon: <BlockIcon kind={block.kind} />,
          run: () => goTo({ variant: variant.id, step: step.id, block: block.id, panel: 'design' }),
        })),
      ]),
    ];
  });
  return [...commands, ...(readOnly ? [] : additions), ...places];
}
