// The blocks a step is built from. A new kind is added here, in core/render/blocks and in the editor's panel,
// and the exhaustive switches there name every place that still lacks it.
import * as z from 'zod/mini';
import { buttonBlockSchema } from './blocks/button';
import { cardsBlockSchema } from './blocks/cards';
import { checkboxesBlockSchema } from './blocks/checkboxes';
import { columnsBlockSchema } from './blocks/columns';
import { consentBlockSchema } from './blocks/consent';
import { couponBlockSchema } from './blocks/coupon';
import { countdownBlockSchema } from './blocks/countdown';
import { dateBlockSchema } from './blocks/date';
import { dividerBlockSchema } from './blocks/divider';
import { emailBlockSchema } from './blocks/email';
import { headingBlockSchema } from './blocks/heading';
import { hiddenBlockSchema } from './blocks/hidden';
import { htmlBlockSchema } from './blocks/html';
import { iconBlockSchema } from './blocks/icon';
import { imageBlockSchema } from './blocks/image';
import { listBlockSchema } from './blocks/list';
import { productsBlockSchema } from './blocks/products';
import { progressBlockSchema } from './blocks/progress';
import { timerBlockSchema } from './blocks/timer';
import { sliderBlockSchema } from './blocks/slider';
import { socialBlockSchema } from './blocks/social';
import { spacerBlockSchema } from './blocks/spacer';
import { numberBlockSchema } from './blocks/number';
import { phoneBlockSchema } from './blocks/phone';
import { radioBlockSchema } from './blocks/radio';
import { ratingBlockSchema } from './blocks/rating';
import { selectBlockSchema } from './blocks/select';
import { textBlockSchema } from './blocks/text';
import { textFieldBlockSchema } from './blocks/text-field';
import { videoBlockSchema } from './blocks/video';
import { yesNoBlockSchema } from './blocks/yes-no';

export const blockSchema = z.discriminatedUnion('kind', [
  headingBlockSchema,
  textBlockSchema,
  listBlockSchema,
  socialBlockSchema,
  countdownBlockSchema,
  timerBlockSchema,
  progressBlockSchema,
  productsBlockSchema,
  dividerBlockSchema,
  spacerBlockSchema,
  iconBlockSchema,
  emailBlockSchema,
  consentBlockSchema,
  buttonBlockSchema,
  couponBlockSchema,
  imageBlockSchema,
  videoBlockSchema,
  htmlBlockSchema,
  textFieldBlockSchema,
  phoneBlockSchema,
  numberBlockSchema,
  dateBlockSchema,
  selectBlockSchema,
  radioBlockSchema,
  checkboxesBlockSchema,
  cardsBlockSchema,
  yesNoBlockSchema,
  sliderBlockSchema,
  ratingBlockSchema,
  hiddenBlockSchema,
  columnsBlockSchema,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;
