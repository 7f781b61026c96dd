'use client';
// The fields of blocks that most campaigns have none of: not part of what the editor loads at first.
import type { BlockOf } from '@/core/campaign/block';
import { ChoiceQuestionFields } from './blocks/choice-question-fields';
import { ColumnsFields } from './blocks/columns-fields';
import { CountdownFields } from './blocks/countdown-fields';
import { DateFields } from './blocks/date-fields';
import { DividerFields } from './blocks/divider-fields';
import { HiddenFields } from './blocks/hidden-fields';
import { HtmlFields } from './blocks/html-fields';
import { IconFields } from './blocks/icon-fields';
import { ImageFields } from './blocks/image-fields';
import { NumberQuestionFields } from './blocks/number-question-fields';
import { ProductsFields } from './blocks/products-fields';
import { ProgressFields } from './blocks/progress-fields';
import { RatingFields } from './blocks/rating-fields';
import { SliderFields } from './blocks/slider-fields';
import { SocialFields } from './blocks/social-fields';
import { SpacerFields } from './blocks/spacer-fields';
import { TimerFields } from './blocks/timer-fields';
import { VideoFields } from './blocks/video-fields';
import { YesNoFields } from './blocks/yes-no-fields';
import type { FieldsOf } from './blocks/fields-of';

type RareBlock = BlockOf<
  | 'select'
  | 'radio'
  | 'checkboxes'
  | 'cards'
  | 'countdown'
  | 'timer'
  | 'progress'
  | 'products'
  | 'social'
  | 'divider'
  | 'spacer'
  | 'icon'
  | 'image'
  | 'video'
  | 'html'
  | 'number'
  | 'slider'
  | 'yes-no'
  | 'date'
  | 'rating'
  | 'hidden'
  | 'columns'
>;

export function RareFields({ block, at }: FieldsOf<RareBlock>) {
  switch (block.kind) {
    case 'select':
    case 'radio':
    case 'checkboxes':
    case 'cards':
      return <ChoiceQuestionFields block={block} at={at} />;
    case 'countdown':
      return <CountdownFields block={block} at={at} />;
    case 'timer':
      return <TimerFields block={block} at={at} />;
    case 'progress':
      return <ProgressFields block={block} at={at} />;
    case 'products':
      return <ProductsFields block={block} at={at} />;
    case 'social':
      return <SocialFields block={block} at={at} />;
    case 'divider':
      return <DividerFields block={block} at={at} />;
    case 'spacer':
      return <SpacerFields block={block} at={at} />;
    case 'icon':
      return <IconFields block={block} at={at} />;
    case 'image':
      return <ImageFields block={block} at={at} />;
    case 'video':
      return <VideoFields block={block} at={at} />;
    case 'html':
      return <HtmlFields block={block} at={at} />;
    case 'number':
      return <NumberQuestionFields block={block} at={at} />;
    case 'slider':
      return <SliderFields block={block} at={at} />;
    case 'yes-no':
      return <YesNoFields block={block} at={at} />;
    case 'date':
      return <DateFields block={block} at={at} />;
    case 'rating':
      return <RatingFields block={block} at={at} />;
    case 'hidden':
      return <HiddenFields block={block} at={at} />;
    case 'columns':
      return <ColumnsFields block={block} at={at} />;
  }
}
