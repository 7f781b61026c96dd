// Elements in one expression, without a string of HTML: pages with Trusted Types allow no other.

type Child = Node | string | undefined | false;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** @param key by which the focus finds its way back after the panel was drawn anew */
export function button(key: string, label: string, press: () => void, hint?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-key': key, 'aria-label': hint }, label);
  made.addEventListener('click', press);
  return made;
}
