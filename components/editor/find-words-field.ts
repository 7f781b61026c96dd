// The first field of the selected block in the design panel, for those who want to change its words at once.

export function findWordsField(): HTMLInputElement | HTMLTextAreaElement | undefined {
  const field = document.querySelector('[data-words] [data-field]');
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : undefined;
}
