'use client';
// Links to networks: an address for each that the shop is on.
import { useTranslations } from 'next-intl';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { isNetworkUrl, NETWORK_NAMES, NETWORKS, type Network } from '@/core/campaign/networks';
import { Group, Hint } from '../../fields/group';
import { TextField } from '../../fields/text-field';
import { setBlock } from '../../state/edits';
import { LayoutChoice } from '../layout-choice';
import type { FieldsOf } from './fields-of';
import { useAlignOptions } from './use-align-options';

type Links = BlockOf<'social'>['links'];

/** The links with this one in its place, or without it when it has no address. */
function withLink(links: Links, network: Network, url: string): Links {
  return NETWORK_NAMES.flatMap((name) => {
    if (name === network) return url === '' ? [] : [{ network, url }];
    return links.filter((link) => link.network === name).slice(0, 1);
  });
}

export function SocialFields({ block, at }: FieldsOf<BlockOf<'social'>>) {
  const t = useTranslations('editor.design');
  const aligns = useAlignOptions();
  return (
    <>
      <Group title={t('networks')}>
        <Hint>{t('networksHint')}</Hint>
        {NETWORK_NAMES.map((network) => {
          const url = block.links.find((link) => link.network === network)?.url ?? '';
          return (
            <TextField
              key={network}
              label={NETWORKS[network]}
              layout="inline"
              inputMode="url"
              value={url}
              maxLength={LONGEST.url}
              placeholder="https://"
              error={url !== '' && !isNetworkUrl(url) ? t('networkUnsafe') : undefined}
              edit={(next) => setBlock(at, 'social', { links: withLink(block.links, network, next) })}
              typing={`${block.id}/${network}`}
            />
          );
        })}
      </Group>
      <Group title={t('look')}>
        <LayoutChoice
          block={block}
          at={at}
          field="align"
          usual={block.align}
          label={t('align')}
          options={aligns}
        />
      </Group>
    </>
  );
}
