'use client';
// What can be set of the selected block: what it says, and where and how it stands.
import type { Block } from '@/core/campaign/block';
import { BlockFields } from './block-fields';
import type { FieldsOf } from './blocks/fields-of';
import { ColumnField } from './column-field';
import { LayoutFields } from './layout-fields';

export function BlockSettings({ block, at }: FieldsOf<Block>) {
  return (
    <>
      <div data-words="" className="[&>section:last-child]:border-b">
        <BlockFields block={block} at={at} />
      </div>
      <ColumnField block={block} at={at} />
      <LayoutFields block={block} at={at} />
    </>
  );
}
