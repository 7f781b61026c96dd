// Which templates fit what was chosen and typed.
import type { FormatKind } from '@/core/campaign/format';
import type { TemplateGoal } from '@/templates/template';
import type { TemplateId } from '@/templates';

/** In the order in which they are offered. */
export const FORMATS = [
  'popup',
  'slideIn',
  'bar',
  'fullscreen',
  'embed',
] as const satisfies readonly FormatKind[];

/** What the gallery knows of a template; its document comes when it is looked at. */
export interface TemplateEntry {
  id: TemplateId;
  goal: TemplateGoal;
  format: FormatKind;
}

export interface TemplateWish {
  /** null: any. */
  goal: TemplateGoal | null;
  format: FormatKind | null;
  search: string;
}

/** Every word has to be somewhere in the template's own; accents and capitals make no difference. */
export function findTemplates<Entry extends TemplateEntry>(
  entries: readonly Entry[],
  { goal, format, search }: TemplateWish,
  wordsOf: (entry: Entry) => string,
): Entry[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if ((goal && entry.goal !== goal) || (format && entry.format !== format)) return false;
    const words = plain(wordsOf(entry));
    return wanted.every((word) => words.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
