'use client';
// A rule about the answers so far: its sentence, and the fields that make it. Groups hold rules, as deep as a quiz takes them.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { MOST } from '@/core/campaign/limits';
import type { QuizRule } from '@/core/quiz/quiz';
import { newRule, ruleKinds } from './new-rule';
import { useQuizDesk } from './quiz-desk';
import { RuleFields } from './rule-fields';

interface RuleEditorProps {
  rule: QuizRule;
  onChange: (rule: QuizRule, typing?: string) => void;
  onRemove?: () => void;
  /** Names its fields for undo. */
  typing: string;
  /** Of groups around it. */
  depth?: number;
}

const isGroup = (rule: QuizRule): rule is Extract<QuizRule, { of: unknown }> => 'of' in rule;

export function RuleEditor({ rule, onChange, onRemove, typing, depth = 0 }: RuleEditorProps) {
  const t = useTranslations('quiz.rule');
  const desk = useQuizDesk();
  const kinds = ruleKinds(desk, depth < MOST.quizDepth);
  return (
    <div className={depth > 0 ? 'border-s-2 border-line ps-2' : ''}>
      <div className="flex items-center gap-1">
        <div className="min-w-0 flex-1">
          <Select
            dense
            label={t('kind')}
            value={rule.kind}
            options={[...new Set([...kinds, rule.kind])].map((kind) => ({
              value: kind,
              label: t(`kinds.${kind}`),
            }))}
            onChange={(kind) => {
              if (kind === rule.kind) return;
              const isOtherGroup = isGroup(rule) && (kind === 'all' || kind === 'any' || kind === 'none');
              onChange(isOtherGroup ? { ...rule, kind } : newRule(kind, desk));
            }}
          />
        </div>
        {onRemove ? (
          <IconButton
            size="sm"
            label={t('remove')}
            icon={<X aria-hidden className="size-3.5" />}
            onClick={onRemove}
          />
        ) : null}
      </div>
      <div className="mt-1.5 flex flex-col gap-1.5">
        {isGroup(rule) ? (
          <>
            {rule.of.map((part, index) => (
              <RuleEditor
                // Rules have no ids; what is typed is kept by the document.
                key={index}
                rule={part}
                depth={depth + 1}
                typing={`${typing}-${index}`}
                onChange={(next, key) =>
                  onChange({ ...rule, of: rule.of.map((one, at) => (at === index ? next : one)) }, key)
                }
                onRemove={() => onChange({ ...rule, of: rule.of.filter((_, at) => at !== index) })}
              />
            ))}
            {rule.of.length < MOST.quizRules ? (
              <Button
                size="sm"
                variant="ghost"
                className="self-start"
                onClick={() =>
                  onChange({
                    ...rule,
                    of: [...rule.of, newRule(ruleKinds(desk, false)[0] ?? 'segment', desk)],
                  })
                }
              >
                <Plus aria-hidden className="size-3.5" />
                {t('add')}
              </Button>
            ) : null}
          </>
        ) : (
          <RuleFields rule={rule} onChange={onChange} typing={typing} />
        )}
      </div>
    </div>
  );
}
