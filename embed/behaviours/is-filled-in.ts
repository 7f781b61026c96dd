/** Whether the visitor has begun to fill in the form that stands there. */
export function isFilledIn(card: HTMLElement): boolean {
  const fields = card.querySelectorAll<HTMLInputElement>(
    '[data-block] :is(input,textarea,select):not([type=hidden])',
  );
  return [...fields].some(({ checked, defaultValue, type, value }) =>
    /^(?:checkbox|radio)$/.test(type)
      ? checked
      : // A slider stands somewhere before anybody pushes it.
        value !== (type === 'range' ? defaultValue : ''),
  );
}
