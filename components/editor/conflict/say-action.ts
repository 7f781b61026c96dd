// What a press of a button does, in words.
import type { useTranslations } from 'next-intl';
import type { Action, Then } from '@/core/campaign/action';
import type { Step, Variant } from '@/core/campaign/document';

interface Around {
  /** Of `editor.facts`. */
  t: ReturnType<typeof useTranslations<'editor.facts'>>;
  variant: Variant | undefined;
  stepName: (step: Step) => string;
  /** By id. */
  campaigns: ReadonlyMap<string, string>;
}

export function sayAction(action: Action, around: Around): string {
  const { t, campaigns } = around;
  switch (action.kind) {
    case 'submit':
      return t('submit', { then: sayThen(action.then, around) });
    case 'go':
      return sayThen(action.to, around);
    case 'link':
    case 'coupon':
      return sayThen(action, around);
    case 'cart':
      return t('cart', {
        quantity: action.quantity,
        product: action.product,
        then: sayThen(action.then, around),
      });
    case 'emit':
      return t('emit', {
        name: action.name,
        props: action.props.map(({ name, value }) => `${name} = ${value}`).join(', ') || 'none',
        then: sayThen(action.then, around),
      });
    case 'trait':
      return t('trait', { name: action.name, value: action.value, then: sayThen(action.then, around) });
    case 'restart':
      return t('restart');
    case 'show':
      return t('showCampaign', { campaign: campaigns.get(action.campaign) ?? action.campaign });
  }
}

function sayThen(then: Then, { t, variant, stepName }: Around): string {
  switch (then.kind) {
    case 'step': {
      const target = variant?.steps.find(({ id }) => id === then.step);
      return t('goTo', { step: target ? stepName(target) : then.step });
    }
    case 'next':
    case 'previous':
    case 'close':
      return t(then.kind);
    case 'link':
      return t('link', { url: then.url });
    case 'coupon':
      return t('couponLink', { code: then.code, shop: then.shop, url: then.url || '/' });
  }
}
