'use client';
// The fields of a block, by kind. A kind that is missing here does not compile.
import type { Block } from '@/core/campaign/block';
import { ButtonFields } from './blocks/button-fields';
import { ChoiceQuestionFields } from './blocks/choice-question-fields';
import { ColumnsFields } from './blocks/columns-fields';
import { ConsentFields } from './blocks/consent-fields';
import { CountdownFields } from './blocks/countdown-fields';
import { CouponFields } from './blocks/coupon-fields';
import { DateFields } from './blocks/date-fields';
import { DividerFields } from './blocks/divider-fields';
import { EmailFields } from './blocks/email-fields';
import type { FieldsOf } from './blocks/fields-of';
import { HeadingFields } from './blocks/heading-fields';
import { HiddenFields } from './blocks/hidden-fields';
import { IconFields } from './blocks/icon-fields';
import { ListFields } from './blocks/list-fields';
import { ProgressFields } from './blocks/progress-fields';
import { TimerFields } from './blocks/timer-fields';
import { SocialFields } from './blocks/social-fields';
import { SpacerFields } from './blocks/spacer-fields';
import { ImageFields } from './blocks/image-fields';
import { NumberQuestionFields } from './blocks/number-question-fields';
import { PhoneFields } from './blocks/phone-fields';
import { RatingFields } from './blocks/rating-fields';
import { TextFieldFields } from './blocks/text-field-fields';
import { TextFields } from './blocks/text-fields';
import { VideoFields } from './blocks/video-fields';

export function BlockFields({ block, at }: FieldsOf<Block>) {
  switch (block.kind) {
    case 'heading':
      return <HeadingFields block={block} at={at} />;
    case 'text':
      return <TextFields block={block} at={at} />;
    case 'list':
      return <ListFields block={block} at={at} />;
    case 'countdown':
      return <CountdownFields block={block} at={at} />;
    case 'timer':
      return <TimerFields block={block} at={at} />;
    case 'progress':
      return <ProgressFields block={block} at={at} />;
    case 'social':
      return <SocialFields block={block} at={at} />;
    case 'divider':
      return <DividerFields block={block} at={at} />;
    case 'spacer':
      return <SpacerFields block={block} at={at} />;
    case 'icon':
      return <IconFields block={block} at={at} />;
    case 'email':
      return <EmailFields block={block} at={at} />;
    case 'consent':
      return <ConsentFields block={block} at={at} />;
    case 'coupon':
      return <CouponFields block={block} at={at} />;
    case 'image':
      return <ImageFields block={block} at={at} />;
    case 'video':
      return <VideoFields block={block} at={at} />;
    case 'text-field':
      return <TextFieldFields block={block} at={at} />;
    case 'phone':
      return <PhoneFields block={block} at={at} />;
    case 'number':
      return <NumberQuestionFields block={block} at={at} />;
    case 'date':
      return <DateFields block={block} at={at} />;
    case 'select':
    case 'radio':
    case 'checkboxes':
      return <ChoiceQuestionFields block={block} at={at} />;
    case 'rating':
      return <RatingFields block={block} at={at} />;
    case 'hidden':
      return <HiddenFields block={block} at={at} />;
    case 'columns':
      return <ColumnsFields block={block} at={at} />;
    case 'button':
      return <ButtonFields block={block} at={at} />;
  }
}
