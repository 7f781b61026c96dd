// The rules of tact that few campaigns have, as calls of their parts.
import type { DecisionCampaign } from '@/core/decision-data';
import { wantedRules, type WantedRule } from '@/core/frequency/rules/wanted-rules';
import type { Ask, Call } from './assemble-site-script';

interface Calls {
  rule: Call;
  fact: Ask;
}

export function writeRules(
  campaign: Pick<DecisionCampaign, 'format' | 'frequency' | 'rivals' | 'layer'>,
  calls: Calls,
): readonly string[] {
  return wantedRules(campaign).map((wanted) => calls.rule(wanted.kind, settingsOf(wanted, calls)));
}

const write = (value: unknown) => JSON.stringify(value);

function settingsOf(wanted: WantedRule, { fact, rule }: Calls): string[] {
  switch (wanted.kind) {
    case 'everyVisits':
      return [write(wanted.least)];
    case 'everyPages':
      return [write(wanted.least), fact('pages', ['ever'])];
    case 'afterOrder':
      return [...[wanted.days, wanted.products, wanted.categories].map(write), rule('purchases')];
    case 'oneOf':
      return [write(wanted.others)];
    case 'inLayer':
      return [wanted.layer.seed, wanted.layer.from, wanted.layer.to].map(write);
    case 'place':
      return [write(wanted.selector)];
  }
}
