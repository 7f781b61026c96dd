import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf, type Source } from './channel';
import { CHANNELS } from './facts';

describe('channelOf', () => {
  it.each<[channel: (typeof CHANNELS)[number], from: Source]>([
    ['direct', {}],
    ['direct', { referrer: '', source: '', medium: '' }],

    ['search', { referrer: 'www.google.com' }],
    ['search', { referrer: 'google.no' }],
    ['search', { referrer: 'www.google.co.uk' }],
    ['search', { referrer: 'www.bing.com' }],
    ['search', { referrer: 'duckduckgo.com' }],
    ['search', { referrer: 'search.yahoo.com' }],
    ['search', { referrer: 'www.ecosia.org' }],
    ['search', { referrer: 'search.brave.com' }],
    ['search', { referrer: 'yandex.ru' }],
    ['search', { referrer: 'com.google.android.googlequicksearchbox' }],
    ['search', { medium: 'organic', source: 'google' }],
    ['search', { medium: 'Organic' }],

    ['social', { referrer: 'l.facebook.com' }],
    ['social', { referrer: 'www.instagram.com' }],
    ['social', { referrer: 't.co' }],
    ['social', { referrer: 'x.com' }],
    ['social', { referrer: 'lnkd.in' }],
    ['social', { referrer: 'out.reddit.com' }],
    ['social', { referrer: 'www.pinterest.se' }],
    ['social', { referrer: 'm.youtube.com' }],
    ['social', { referrer: 'com.linkedin.android' }],
    ['social', { medium: 'social' }],
    ['social', { medium: 'Social-Media', source: 'bio' }],
    ['social', { medium: 'sm' }],

    ['email', { medium: 'email' }],
    ['email', { medium: 'E-Mail' }],
    ['email', { medium: 'e_mail' }],
    ['email', { source: 'newsletter' }],
    ['email', { source: 'Autumn-Newsletter', medium: 'link' }],
    ['email', { referrer: 'mail.google.com' }],
    ['email', { referrer: 'outlook.live.com' }],
    ['email', { referrer: 'webmail.domeneshop.no' }],
    ['email', { referrer: 'com.google.android.gm' }],

    ['ad', { clicked: true }],
    ['ad', { medium: 'cpc', source: 'google' }],
    ['ad', { medium: 'CPM' }],
    ['ad', { medium: 'ppc' }],
    ['ad', { medium: 'paid' }],
    ['ad', { medium: 'paidsocial', source: 'facebook' }],
    ['ad', { medium: 'paid-search' }],
    ['ad', { medium: 'social_cpc' }],
    ['ad', { medium: 'display' }],
    ['ad', { medium: 'banner' }],
    ['ad', { medium: 'ad' }],
    ['ad', { medium: 'ads' }],
    ['ad', { medium: 'retargeting' }],

    ['referral', { referrer: 'blog.example' }],
    ['referral', { medium: 'affiliate' }],
    ['referral', { source: 'partner' }],
    ['referral', { medium: 'referral', source: 'partner', referrer: 'partner.example' }],
    ['social', { source: 'Instagram' }],
    ['social', { source: 'ig' }],
    ['social', { source: 'facebook.com' }],
    ['search', { source: 'google' }],
    ['referral', { source: 'partner' }],
    ['referral', { source: 'instagram', medium: 'influencer' }],
  ])('says %s of %o', (channel, from) => {
    expect(channelOf(from)).toBe(channel);
  });

  it.each<[name: string, channel: (typeof CHANNELS)[number], from: Source]>([
    ['an ad on a search engine', 'ad', { clicked: true, referrer: 'www.google.com' }],
    ['a paid post in a network', 'ad', { medium: 'paid_social', referrer: 'l.facebook.com' }],
    ['a newsletter read at a network’s', 'email', { medium: 'email', referrer: 'l.facebook.com' }],
    ['a post that a search engine found', 'social', { medium: 'social', referrer: 'www.google.com' }],
    ['Google’s mail, not its search', 'email', { referrer: 'mail.google.com' }],
  ])('what somebody set on purpose comes first: %s', (_name, channel, from) => {
    expect(channelOf(from)).toBe(channel);
  });

  it.each<[name: string, from: Source]>([
    ['a host that only ends like an engine', { referrer: 'notgoogle.com' }],
    ['a host that only begins like a short link', { referrer: 't.co.example' }],
    ['a host that only ends like a network', { referrer: 'fox.com' }],
    ['an engine’s name in a host’s end', { referrer: 'shop.google' }],
    ['a mail that is a word’s end', { referrer: 'hotmail.example' }],
    ['a medium that only holds “ad”', { medium: 'broadcast' }],
    ['a medium that only begins with “sm”', { medium: 'sms' }],
    ['a medium that only holds “email”', { medium: 'by-email-or-so' }],
  ])('is not taken in by %s', (_name, from) => {
    expect(channelOf(from)).toBe('referral');
  });

  it('knows no other channel than the table of facts, whatever stands in an address', () => {
    const text = fc.option(
      fc.oneof(
        fc.string(),
        fc.constantFrom('cpc', 'email', 'social', 'organic', 'www.google.com', 't.co', '__proto__'),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (medium, source, referrer, clicked) =>
        (CHANNELS as readonly string[]).includes(channelOf({ medium, source, referrer, clicked })),
      ),
    );
  });
});
