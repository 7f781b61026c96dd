'use client';
// How a block stands in words: "24 px above", "Phone: centred, 8 px below; Tablet: hidden".
import { useTranslations } from 'next-intl';
import type { Block } from '@/core/campaign/block';
import { devicesOf, isHiddenOn, ownOn, spaceOf, type OwnLayout } from '@/core/campaign/layout';

export function LayoutWords({ block, fact }: { block: Block; fact: 'space' | 'on' }) {
  const t = useTranslations('editor.layout');
  const say = ({ space = {}, align, size, height }: OwnLayout): string[] => [
    ...(align ? [t(`says.align.${align}`)] : []),
    ...(size ? [t(`says.size.${size}`)] : []),
    ...(typeof height === 'number'
      ? [t('says.pixels', { value: height })]
      : height
        ? [t(`says.height.${height}`)]
        : []),
    ...(space.before === undefined ? [] : [t('says.before', { value: space.before })]),
    ...(space.after === undefined ? [] : [t('says.after', { value: space.after })]),
  ];
  if (fact === 'space') return say({ space: spaceOf(block) }).join(', ');
  return devicesOf(block)
    .map((device) => {
      const said = isHiddenOn(block, device) ? [t('says.hidden')] : say(ownOn(block, device));
      return t('says.on', { device: t(`device.${device}`), said: said.join(', ') });
    })
    .join('; ');
}
