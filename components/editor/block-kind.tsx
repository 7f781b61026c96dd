'use client';
// How the editor names and draws the kinds of blocks, everywhere the same.
import {
  CalendarDays,
  CircleDot,
  CodeXml,
  Columns2,
  EyeOff,
  Hash,
  ListTodo,
  Phone,
  SquareChevronDown,
  Star,
  TextCursorInput,
  Heading,
  Hourglass,
  List,
  Minus,
  Image,
  Mail,
  MousePointerClick,
  MoveVertical,
  Share2,
  ShoppingBag,
  Shapes,
  SquareCheck,
  Target,
  Timer,
  TextAlignStart,
  Ticket,
  SquarePlay,
  Images,
  SlidersHorizontal,
  ThumbsUp,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { withFallbacks } from '@/core/campaign/fill-ins';
import type { Block, BlockKind } from '@/core/campaign/block';
import { NETWORKS } from '@/core/campaign/networks';

const icons: Record<BlockKind, LucideIcon> = {
  heading: Heading,
  text: TextAlignStart,
  list: List,
  social: Share2,
  countdown: Timer,
  timer: Hourglass,
  progress: Target,
  products: ShoppingBag,
  divider: Minus,
  spacer: MoveVertical,
  icon: Shapes,
  email: Mail,
  consent: SquareCheck,
  'text-field': TextCursorInput,
  phone: Phone,
  number: Hash,
  date: CalendarDays,
  select: SquareChevronDown,
  radio: CircleDot,
  checkboxes: ListTodo,
  cards: Images,
  'yes-no': ThumbsUp,
  slider: SlidersHorizontal,
  rating: Star,
  hidden: EyeOff,
  button: MousePointerClick,
  coupon: Ticket,
  image: Image,
  video: SquarePlay,
  html: CodeXml,
  columns: Columns2,
};

/** In the order in which they are offered. */
export const BLOCK_KINDS = [
  'heading',
  'text',
  'list',
  'image',
  'video',
  'email',
  'consent',
  'text-field',
  'phone',
  'number',
  'slider',
  'date',
  'select',
  'radio',
  'checkboxes',
  'cards',
  'yes-no',
  'rating',
  'hidden',
  'button',
  'coupon',
  'products',
  'countdown',
  'progress',
  'timer',
  'social',
  'icon',
  'html',
  'columns',
  'divider',
  'spacer',
] as const satisfies readonly BlockKind[];

export function BlockIcon({ kind, className }: { kind: BlockKind; className?: string }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className={className ?? 'size-3.5 shrink-0'} strokeWidth={1.75} />;
}

/** The kind in a word: "Heading". */
export function useKindName(): (kind: BlockKind) => string {
  const t = useTranslations('editor.kinds');
  return useCallback((kind: BlockKind) => t(kind), [t]);
}

/** What the visitor reads on the block; empty when nothing is written yet. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'list':
      return withFallbacks(block.text);
    case 'consent':
      return block.text;
    case 'divider':
    case 'spacer':
    case 'columns':
    case 'icon':
    case 'countdown':
    case 'timer':
      return '';
    case 'progress':
      return block.before;
    case 'products':
      return block.title;
    case 'social':
      return block.links.map(({ network }) => NETWORKS[network]).join(', ');
    case 'button':
      return withFallbacks(block.label);
    case 'email':
    case 'text-field':
    case 'phone':
    case 'number':
    case 'date':
    case 'select':
    case 'radio':
    case 'checkboxes':
    case 'cards':
    case 'yes-no':
    case 'slider':
    case 'rating':
      return block.label;
    case 'coupon':
      return block.code;
    case 'hidden':
      return block.name;
    case 'image':
      return block.alt;
    case 'video':
    case 'html':
      return block.title;
  }
}
