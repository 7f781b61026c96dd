// For a button of the panel that selects another block and goes with the fields it stands in: the focus goes to the name of
// what is selected now, above its fields.

export const HEADING = 'data-selected-name';

/** Once the fields are drawn. */
export function focusHeading(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[${HEADING}]`)?.focus());
}
