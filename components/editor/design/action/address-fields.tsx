'use client';
// The page that a press opens: an address, or the page of the shop that puts a code into the cart.
import { useTranslations } from 'next-intl';
import type { ActionOf } from '@/core/campaign/action';
import { addressOf, CLAIMED } from '@/core/campaign/address-of';
import { LONGEST } from '@/core/campaign/limits';
import { isSafeUrl } from '@/core/safe-url';
import { CodeField } from '../../fields/code-field';
import { ChoiceField } from '../../fields/choice-field';
import { TextField } from '../../fields/text-field';
import type { Edit } from '../../state/edits';

type Page = ActionOf<'link' | 'coupon'>;

interface AddressFieldsProps {
  value: Page;
  edit: (value: Page) => Edit;
  typing: string;
}

export function AddressFields({ value, edit, typing }: AddressFieldsProps) {
  const t = useTranslations('editor.action');
  const unsafe = value.url !== '' && !isSafeUrl(value.url) ? t('urlUnsafe') : undefined;
  if (value.kind === 'link')
    return (
      <TextField
        label={t('url')}
        inputMode="url"
        value={value.url}
        maxLength={LONGEST.url}
        placeholder="/sale"
        hint={t('urlHint')}
        error={unsafe}
        edit={(url) => edit({ ...value, url })}
        typing={`${typing}/url`}
      />
    );
  const opens = value.code.trim() === '' ? undefined : addressOf(value);
  const isWithoutCode = value.shop === 'address' && !value.url.includes('{code}');
  return (
    <>
      <CodeField
        label={t('code')}
        value={value.code}
        maxLength={LONGEST.code}
        placeholder="WELCOME10"
        hint={t('codeHint', { code: CLAIMED })}
        error={value.code.trim() === '' ? t('codeMissing') : undefined}
        edit={(code) => edit({ ...value, code })}
        typing={`${typing}/code`}
      />
      <ChoiceField
        label={t('shop')}
        value={value.shop}
        options={[
          { value: 'shopify', label: t('shopify') },
          { value: 'address', label: t('otherShop') },
        ]}
        edit={(shop) => edit({ ...value, shop, url: shop === 'shopify' ? '' : '/cart?coupon={code}' })}
      />
      <TextField
        label={t(value.shop === 'shopify' ? 'couponThen' : 'couponAddress')}
        inputMode="url"
        value={value.url}
        maxLength={LONGEST.url}
        placeholder={value.shop === 'shopify' ? '/collections/sale' : '/cart?coupon={code}'}
        hint={opens !== undefined && !isWithoutCode ? t('opens', { address: opens }) : undefined}
        error={isWithoutCode ? t('couponAddressWrong', { code: '{code}' }) : unsafe}
        edit={(url) => edit({ ...value, url })}
        typing={`${typing}/url`}
      />
    </>
  );
}
