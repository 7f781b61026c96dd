// The blocks a step is built from. A new kind is added here, in core/render/blocks and in the editor's panel,
// and the exhaustive switches there name every place that still lacks it.
import * as z from 'zod/mini';
import { buttonBlockSchema } from './blocks/button';
import { consentBlockSchema } from './blocks/consent';
import { couponBlockSchema } from './blocks/coupon';
import { dividerBlockSchema } from './blocks/divider';
import { emailBlockSchema } from './blocks/email';
import { headingBlockSchema } from './blocks/heading';
import { iconBlockSchema } from './blocks/icon';
import { imageBlockSchema } from './blocks/image';
import { listBlockSchema } from './blocks/list';
import { spacerBlockSchema } from './blocks/spacer';
import { textBlockSchema } from './blocks/text';

export const blockSchema = z.discriminatedUnion('kind', [
  headingBlockSchema,
  textBlockSchema,
  listBlockSchema,
  dividerBlockSchema,
  spacerBlockSchema,
  iconBlockSchema,
  emailBlockSchema,
  consentBlockSchema,
  buttonBlockSchema,
  couponBlockSchema,
  imageBlockSchema,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;
