'use client';
// The fields of a block, by kind. A kind that is missing here does not compile.
import type { Block } from '@/core/campaign/block';
import { ButtonFields } from './blocks/button-fields';
import { ConsentFields } from './blocks/consent-fields';
import { CouponFields } from './blocks/coupon-fields';
import { EmailFields } from './blocks/email-fields';
import type { FieldsOf } from './blocks/fields-of';
import { HeadingFields } from './blocks/heading-fields';
import { ListFields } from './blocks/list-fields';
import { PhoneFields } from './blocks/phone-fields';
import { TextFieldFields } from './blocks/text-field-fields';
import { TextFields } from './blocks/text-fields';
import { rareFields } from './lazy-fields';

export function BlockFields({ block, at }: FieldsOf<Block>) {
  switch (block.kind) {
    case 'heading':
      return <HeadingFields block={block} at={at} />;
    case 'text':
      return <TextFields block={block} at={at} />;
    case 'list':
      return <ListFields block={block} at={at} />;
    case 'email':
      return <EmailFields block={block} at={at} />;
    case 'consent':
      return <ConsentFields block={block} at={at} />;
    case 'coupon':
      return <CouponFields block={block} at={at} />;
    case 'text-field':
      return <TextFieldFields block={block} at={at} />;
    case 'phone':
      return <PhoneFields block={block} at={at} />;
    case 'button':
      return <ButtonFields block={block} at={at} />;
    case 'select':
    case 'radio':
    case 'checkboxes':
    case 'cards':
    case 'countdown':
    case 'timer':
    case 'progress':
    case 'products':
    case 'social':
    case 'divider':
    case 'spacer':
    case 'icon':
    case 'image':
    case 'video':
    case 'html':
    case 'number':
    case 'slider':
    case 'yes-no':
    case 'date':
    case 'rating':
    case 'hidden':
    case 'columns':
      return <rareFields.Part block={block} at={at} />;
  }
}
