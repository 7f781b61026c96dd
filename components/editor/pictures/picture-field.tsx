'use client';
// Which picture a block shows, as a group of its own.
import type { ReactNode } from 'react';
import type { Picture } from '@/core/campaign/blocks/image';
import { Group } from '../fields/group';
import type { BlockAddress } from '../state/edits';
import { PictureChooser } from './picture-chooser';

interface PictureFieldProps {
  title: string;
  picture: Picture | null;
  at: BlockAddress;
  /** For the block that asked for it, also when another one is looked at meanwhile. */
  onChoose: (picture: Picture) => void;
  /** Absent: it can be replaced, but not left out. */
  onRemove?: () => void;
  /** In place of the picture as it is. */
  children?: ReactNode;
}

export function PictureField({ title, at, ...chooser }: PictureFieldProps) {
  return (
    <Group title={title}>
      <PictureChooser place={`${at.variant}/${at.step}/${at.block}`} {...chooser} />
    </Group>
  );
}
