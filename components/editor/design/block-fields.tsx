'use client';
// The fields of a block, by kind. A kind that is missing here does not compile.
import type { Block } from '@/core/campaign/block';
import { ButtonFields } from './blocks/button-fields';
import { ConsentFields } from './blocks/consent-fields';
import { CouponFields } from './blocks/coupon-fields';
import { DividerFields } from './blocks/divider-fields';
import { EmailFields } from './blocks/email-fields';
import type { FieldsOf } from './blocks/fields-of';
import { HeadingFields } from './blocks/heading-fields';
import { IconFields } from './blocks/icon-fields';
import { ListFields } from './blocks/list-fields';
import { SpacerFields } from './blocks/spacer-fields';
import { ImageFields } from './blocks/image-fields';
import { TextFields } from './blocks/text-fields';

export function BlockFields({ block, at }: FieldsOf<Block>) {
  switch (block.kind) {
    case 'heading':
      return <HeadingFields block={block} at={at} />;
    case 'text':
      return <TextFields block={block} at={at} />;
    case 'list':
      return <ListFields block={block} at={at} />;
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
    case 'button':
      return <ButtonFields block={block} at={at} />;
  }
}
