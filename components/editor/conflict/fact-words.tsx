'use client';
// A fact of the document in words: where it stands and what it says.
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { goalAbout } from '@/core/goal-about';
import { ATTRIBUTION_DAYS } from '@/core/campaign/limits';
import { insideOf } from '@/core/campaign/nest-blocks';
import { RENDER_TEXTS } from '@/core/render/texts';
import { Thumbnail } from '@/components/pictures/thumbnail';
import { useMoney } from '@/components/i18n/site-currency';
import { useKindName, wordsOf } from '../block-kind';
import type { Fact } from '../state/compare-documents';
import { sayAction } from './say-action';
import { sayFormat } from './say-format';
import { LayoutWords } from './layout-words';
import { CountdownEnd } from './countdown-end';
import { ThemeWords } from './theme-words';
import { useCampaignNames } from '../campaign-names';
import { useSentences } from '../use-sentences';
import { useStepName } from '../use-step-name';

/** "Form · Heading · Text". */
export function useFactPlace(): (fact: Fact) => string {
  const t = useTranslations('editor.facts');
  const kindName = useKindName();
  const stepName = useStepName();
  return useCallback(
    ({ step, block, name }: Fact) =>
      [
        step && stepName(step),
        block && kindName(block.kind),
        name === 'block' || name === 'step' ? undefined : t(`name.${name}`),
      ]
        .filter(Boolean)
        .join(' · '),
    [t, kindName, stepName],
  );
}

/** What one side says; a side without the fact lacks the whole block, step or variant. */
export function FactValue({ fact }: { fact: Fact | undefined }) {
  const t = useTranslations('editor.facts');
  if (!fact) return <em className="text-quiet">{t('absent')}</em>;
  return <Present fact={fact} />;
}

function Present({ fact }: { fact: Fact }) {
  const t = useTranslations('editor.facts');
  const products = useTranslations('editor.products');
  const format = useFormatter();
  const money = useMoney();
  const sentences = useSentences();
  const kindName = useKindName();
  const stepName = useStepName();
  const campaigns = useCampaignNames();
  const { name, value, document, variant, step, block } = fact;

  switch (name) {
    case 'text':
    case 'label':
    case 'placeholder':
    case 'code':
    case 'noneLeft':
    case 'name':
    case 'earliest':
    case 'latest':
    case 'low':
    case 'high':
    case 'value':
    case 'stepName':
    case 'alt':
    case 'url':
    case 'title':
    case 'link':
      return value === '' ? <em className="text-quiet">{t('empty')}</em> : String(value);
    case 'min':
    case 'max':
    case 'most':
    case 'least':
    case 'start':
    case 'step':
    case 'perRow':
      return typeof value === 'number' ? (
        format.number(value)
      ) : (
        <em className="text-quiet">{t('noLimit')}</em>
      );
    case 'several':
    case 'shuffle':
    case 'long':
    case 'whole':
    case 'birthday':
      return t(value === true ? 'yes' : 'no');
    case 'autofill':
      return block?.kind === 'text-field' && block.autofill ? t(`autofill.${block.autofill}`) : t('no');
    case 'scale':
      return block?.kind === 'rating' ? t(`scale.${block.scale}`) : null;
    case 'source':
      return block?.kind === 'hidden' ? t(`source.${block.source}`) : null;
    case 'options':
      return block && 'options' in block
        ? format.list(
            block.options.map(({ label }) => label),
            { type: 'unit' },
          )
        : null;
    case 'align':
      return block && 'align' in block ? t(`align.${block.align}`) : null;
    case 'picture':
      return block && 'picture' in block && block.picture ? (
        <Thumbnail picture={block.picture} className="max-h-16 rounded-small" />
      ) : (
        <em className="text-quiet">{t('noPicture')}</em>
      );
    case 'ratio':
      return block && 'ratio' in block ? t('ratio', { ratio: block.ratio }) : null;
    case 'focus':
      return block?.kind === 'image' ? t('focus', block.focus) : null;
    case 'decorative':
    case 'bleed':
      return t(name);
    case 'tone':
      return block && 'tone' in block ? t(`tone.${block.tone}`) : null;
    case 'marks':
      return block?.kind === 'text' ? t('marks', { count: block.marks?.length ?? 0 }) : null;
    case 'marker':
      return block?.kind === 'list' ? t(`marker.${block.marker}`) : null;
    case 'prefill':
      return block && 'prefill' in block && block.prefill
        ? t(`prefill.${block.prefill.from}`, { name: block.prefill.name })
        : t('no');
    case 'before':
    case 'after':
    case 'reached':
    case 'currency':
      return String(value) || <em className="text-quiet">{t('empty')}</em>;
    case 'strategies':
      return block?.kind === 'products'
        ? format.list(
            block.strategies.map(({ kind }) => products(`strategy.${kind}`)),
            { type: 'unit' },
          )
        : null;
    case 'count':
      return format.number(Number(value));
    case 'arrangement':
      return block?.kind === 'products' ? products(`arrangements.${block.arrangement}`) : null;
    case 'facts':
      return block?.kind === 'products'
        ? format.list(
            (['price', 'was', 'saving'] as const)
              .filter((shown) => block.facts[shown])
              .map((shown) => products(`fact.${shown}`)),
            { type: 'unit' },
          )
        : null;
    case 'press':
      return block?.kind === 'products' ? products(block.press === 'open' ? 'pressOpen' : 'pressCart') : null;
    case 'sum':
      return block?.kind === 'progress' ? money.format(block.sum) : null;
    case 'seconds':
      return t('seconds', { count: Number(value) });
    case 'end':
      return block?.kind === 'countdown' ? <CountdownEnd end={block.end} /> : null;
    case 'finish':
      return block?.kind === 'countdown'
        ? t('finish', {
            kind: block.finish.kind,
            text: block.finish.kind === 'show' ? block.finish.text : '',
          })
        : null;
    case 'pool':
      return value === undefined ? t('sameCode') : t('poolCode');
    case 'links':
      return block?.kind === 'social'
        ? format.list(
            block.links.map(({ url }) => url),
            { type: 'unit' },
          )
        : null;
    case 'space':
    case 'on':
      return block ? <LayoutWords block={block} fact={name} /> : null;
    case 'weight':
      return block?.kind === 'divider' ? t(`weight.${block.weight}`) : null;
    case 'html':
      return t('characters', { count: String(value).length });
    case 'height':
      if (block?.kind === 'html') return t('pixels', { value: block.height });
      return block?.kind === 'spacer' ? t(`size.${block.height}`) : null;
    case 'size':
      return block?.kind === 'icon' ? t(`size.${block.size}`) : null;
    case 'icon':
      return block?.kind === 'icon' ? t(`icon.${block.icon}`) : null;
    case 'shares':
      return block?.kind === 'columns' ? block.shares.join(' : ') : null;
    case 'gap':
      return block?.kind === 'columns' ? t(`gap.${block.gap}`) : null;
    case 'vertical':
      return block?.kind === 'columns' ? t(`vertical.${block.vertical}`) : null;
    case 'fill':
      return block?.kind === 'columns' ? t(`fill.${block.fill}`) : null;
    case 'stacks':
      return t(value === true ? 'stacked' : 'notStacked');
    case 'inside': {
      const column = block && insideOf(block)?.column;
      return column === undefined ? t('onItsOwn') : t('inColumn', { column: column + 1 });
    }
    case 'emphasis':
      return block?.kind === 'button' ? t(`emphasis.${block.emphasis}`) : null;
    case 'required':
      return t(value === true ? 'required' : 'optional');
    case 'action':
      return block?.kind === 'button' ? sayAction(block.action, { t, variant, stepName, campaigns }) : null;
    case 'background':
    case 'textColour':
    case 'accent':
    case 'onAccent':
    case 'radius':
    case 'font':
    case 'shadow':
    case 'buttons':
    case 'corners':
      return <ThemeWords name={name} value={value} theme={variant?.theme} />;
    case 'format':
      return sayFormat(t, document.format);
    case 'triggers':
      return sentences.triggers(document.triggers);
    case 'frequency':
      return sentences.frequency(document.frequency);
    case 'targeting':
      return sentences.targeting(document.targeting);
    case 'coverage':
    case 'holdout':
      return t('share', { share: document[name] });
    case 'goal':
      return t(`goal.${document.goal.kind}`, { about: goalAbout(document.goal) });
    case 'attributionDays':
      return t('days', { count: document.attributionDays ?? ATTRIBUTION_DAYS });
    case 'why':
      return document.why?.shown === false
        ? t('why.no')
        : t('why.yes', { label: document.why?.label ?? RENDER_TEXTS.why });
    case 'keepsAnswers':
      return t(`keepsAnswers.${document.keepsAnswers ? 'yes' : 'no'}`);
    case 'purpose':
      return t(`purpose.${document.purpose}`);
    case 'block':
      return block && wordsOf(block) !== '' ? t('presentWith', { words: wordsOf(block) }) : t('present');
    case 'order':
      return format.list(
        (step?.blocks ?? []).map(({ kind }) => kindName(kind)),
        { type: 'unit' },
      );
    case 'step':
    case 'variant':
      return t('present');
  }
}
