'use client';
// Answers that a text can be filled in with: those of this variant by the names of its fields, and those of quizzes.
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { isFillInName } from '@/core/campaign/fill-ins';
import { isQuestion } from '@/core/campaign/traverse';
import { useDocument, useEditor, useSession } from '../editor-context';

/** `value`: the name that a fill-in has. */
export function useAnswers(): { value: string; label: string }[] {
  const t = useTranslations('editor.fillIns');
  const { site } = useSession();
  const trpc = useTRPC();
  const document = useDocument();
  const open = useEditor((state) => state.view.variant);
  const { data } = useQuery(trpc.segments.questions.queryOptions({ siteId: site.id }));
  const variant = document.variants.find(({ id }) => id === open);
  const own = (variant?.steps ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (isQuestion(block) && block.name !== '' ? [block.name] : [])),
  );
  return [
    ...[...new Set(own)].map((name) => ({ value: name, label: name })),
    ...(data ?? [])
      .map(({ campaignId, campaign: name, question, words }) => ({
        value: `${campaignId}/${question}`,
        label: t('inQuiz', { question: words, campaign: name }),
      }))
      .filter(({ value }) => isFillInName('answer', value)),
  ];
}
