// The blocks a step is built from. A new kind is added here, in core/render/blocks and in the editor's panel,
// and the exhaustive switches there name every place that still lacks it.
import * as z from 'zod/mini';
import { actionSchema } from './action';
import { idSchema } from './ids';
import { LONGEST } from './limits';

const alignSchema = z.enum(['start', 'center']);
/** Plain text; a line feed is a line break. Markup is never interpreted. */
const shortText = z.string().check(z.maxLength(LONGEST.shortText));
const longText = z.string().check(z.maxLength(LONGEST.longText));

export const headingBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('heading'),
  text: shortText,
  align: alignSchema,
});
export const textBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('text'),
  text: longText,
  align: alignSchema,
  /** `quiet` is smaller and lighter: notes, small print. */
  tone: z.enum(['normal', 'quiet']),
});
export const emailBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('email'),
  label: shortText,
  placeholder: shortText,
});
export const consentBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('consent'),
  /** The sentence the visitor agrees to; stored with the lead, word for word. */
  text: longText,
  required: z.boolean(),
});
export const buttonBlockSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('button'),
  label: shortText,
  emphasis: z.enum(['primary', 'plain']),
  action: actionSchema,
});

export const blockSchema = z.discriminatedUnion('kind', [
  headingBlockSchema,
  textBlockSchema,
  emailBlockSchema,
  consentBlockSchema,
  buttonBlockSchema,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;
