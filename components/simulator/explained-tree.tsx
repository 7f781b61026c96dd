'use client';
// The conditions of a campaign as a list within lists, each with what came of it. What is to blame stands out in colour.
import { Check, CircleHelp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ExplainedCondition } from '@/core/targeting';
import { classNames } from '@/components/ui/class-names';
import { useSentences } from '@/components/editor/use-sentences';

const MARKS = {
  holds: { icon: Check, blame: 'text-bad' },
  fails: { icon: X, blame: 'text-bad' },
  unknown: { icon: CircleHelp, blame: 'text-warn' },
} as const;

interface Place {
  /** What the group around it needs of it: to hold, or not to. */
  wanted: boolean;
  /** The group around it did not come out as it should. */
  isBlamed: boolean;
}

function TruthMark({ truth, wanted, isBlamed }: Place & { truth: number }) {
  const t = useTranslations('simulator.truth');
  const outcome = truth === 1 ? 'holds' : truth === 0 ? 'fails' : 'unknown';
  const { icon: Icon, blame } = MARKS[outcome];
  const look = isRight(truth, wanted)
    ? wanted
      ? 'text-good'
      : 'text-faint'
    : isBlamed
      ? blame
      : 'text-faint';
  return (
    <>
      <Icon aria-hidden className={classNames('mt-[3px] size-3.5 shrink-0', look)} strokeWidth={2.5} />
      <span className="sr-only">{t(outcome)} </span>
    </>
  );
}

const isRight = (truth: number, wanted: boolean) => truth === (wanted ? 1 : 0);

export function ExplainedTree({ explained, label }: { explained: ExplainedCondition; label: string }) {
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      <Part explained={explained} negated={false} wanted isBlamed />
    </ul>
  );
}

/** `negated`: the opposite is asked for, and told. */
function Part({ explained, negated, ...place }: Place & { explained: ExplainedCondition; negated: boolean }) {
  const words = useTranslations('editor');
  const t = useTranslations('simulator');
  const sentences = useSentences();
  const truth = negated ? 1 - explained.truth : explained.truth;
  switch (explained.kind) {
    case 'not':
      return <Part explained={explained.of} negated={!negated} {...place} />;
    case 'leaf':
      return <Line truth={truth} text={sentences.condition(explained.leaf, negated)} {...place} />;
    case 'audience': {
      const { id, of } = explained;
      const text = sentences.audience(id, negated);
      if (!of) return <Line truth={truth} text={text} {...place} />;
      return (
        <Group truth={truth} text={text} {...place}>
          {(inner) => <Part explained={of} negated={false} {...inner(negated)} />}
        </Group>
      );
    }
    case 'sticky': {
      const { days, of, before } = explained;
      return (
        <Group
          truth={truth}
          text={words('sentences.stickyHead', { not: negated ? 'yes' : 'no', days })}
          {...place}
        >
          {(inner) => (
            <>
              <Part explained={of} negated={false} {...inner(negated)} />
              <Line truth={before} text={t('heldBefore')} {...inner(negated)} />
            </>
          )}
        </Group>
      );
    }
    case 'all':
    case 'any': {
      const { kind, of } = explained;
      if (of.length === 0)
        return <Line truth={truth} text={words(`sentences.${truth ? 'everyone' : 'nobody'}`)} {...place} />;
      const join = negated ? (kind === 'all' ? 'notAll' : 'none') : kind;
      return (
        <Group truth={truth} text={words(`audience.join.${join}`)} {...place}>
          {(inner) =>
            of.map((part, index) => <Part key={index} explained={part} negated={false} {...inner(negated)} />)
          }
        </Group>
      );
    }
  }
}

interface GroupProps extends Place {
  truth: number;
  text: string;
  /** Gives the place of what is in it; the place turns round with a group that must not hold. */
  children: (inner: (negated: boolean) => Place) => ReactNode;
}

function Group({ truth, text, children, ...place }: GroupProps) {
  const isBlamed = place.isBlamed && !isRight(truth, place.wanted);
  return (
    <li>
      <span className="flex gap-2 font-medium">
        <TruthMark truth={truth} {...place} />
        <span className="inline-block min-w-0 wrap-anywhere first-letter:uppercase">{text}</span>
      </span>
      <ul className="mt-1 ms-[6.5px] flex flex-col gap-1 border-s border-line ps-[15px]">
        {children((negated) => ({ wanted: negated ? !place.wanted : place.wanted, isBlamed }))}
      </ul>
    </li>
  );
}

function Line({ truth, text, ...place }: Place & { truth: number; text: string }) {
  return (
    <li className="flex gap-2">
      <TruthMark truth={truth} {...place} />
      <span className="inline-block min-w-0 wrap-anywhere first-letter:uppercase">{text}</span>
    </li>
  );
}
