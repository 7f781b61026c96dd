// Words written in their place: the element that shows them takes the caret itself, so that type, wrap and width are those
// of the shop. It edits a stand-in; when it ends the element it stood in for is back, untouched.

export interface WordsToEdit {
  /** Id of the block. */
  block: string;
  /** Where in the block's element they are; null: the element itself. */
  part: string | null;
  text: string;
  /** Takes line breaks. */
  multiline: boolean;
  /** UTF-16 code units. */
  longest: number;
  label: string;
}

interface Listener {
  onText(text: string): void;
  /** `byKey`: the hand is on the keyboard and goes on from the canvas. */
  onEnd(byKey: boolean): void;
}

/** The returned function ends it. Ends at once when the block is not drawn. */
export function editWords(host: HTMLElement, words: WordsToEdit, { onText, onEnd }: Listener): () => void {
  const page = host.ownerDocument;
  const block = host.shadowRoot?.querySelector(`[data-block="${words.block}"]`);
  const place = words.part === null ? block : block?.querySelector(words.part);
  if (!place) {
    onEnd(true);
    return () => {};
  }
  const element = standInFor(place);
  element.textContent = words.text;
  place.replaceWith(element);
  makeEditable(element, words);

  let isOver = false;
  const end = (byKey: boolean) => {
    if (isOver) return;
    isOver = true;
    onEnd(byKey);
  };
  const insert = (text: string) => {
    const room = words.longest - wordsIn(element).length + selectedLength(page);
    page.execCommand('insertText', false, text.slice(0, Math.max(room, 0)));
  };

  const on = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
    element.addEventListener(type, act);
  on('input', () => onText(wordsIn(element).slice(0, words.longest)));
  on('beforeinput', (event) => {
    if (event.isComposing) return;
    const isBreak = event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak';
    const isFull = wordsIn(element).length - selectedLength(page) >= words.longest;
    const adds = event.inputType.startsWith('insert') && isFull;
    if (adds || event.inputType.startsWith('format') || (isBreak && !words.multiline)) event.preventDefault();
  });
  on('keydown', (event) => {
    // The Enter that ends a composition is the input method's.
    if (event.isComposing) return;
    const isHeld = event.metaKey || event.ctrlKey;
    if (event.key === 'Escape' || (event.key === 'Enter' && (isHeld || !words.multiline))) {
      event.preventDefault();
      end(true);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      end(true);
    } else if (isHeld && (event.key === 's' || event.key === 'k')) {
      // The frame keeps keys from the editor around it, and the browser would take these.
      event.preventDefault();
      window.dispatchEvent(new KeyboardEvent('keydown', event));
    }
  });
  on('paste', (event) => {
    event.preventDefault();
    const text = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n');
    insert(words.multiline ? text : text.replace(/\s*\n\s*/g, ' '));
  });
  on('drop', (event) => event.preventDefault());
  // A window that goes behind another one ends nothing.
  on('blur', () =>
    setTimeout(() => {
      const isHere = document.activeElement === page.defaultView?.frameElement;
      if (document.hasFocus() && !(isHere && host.shadowRoot?.activeElement === element)) end(false);
    }),
  );
  const pressElsewhere = (event: Event) => {
    if (event.composedPath().includes(element)) return;
    event.preventDefault();
    end(false);
  };
  page.addEventListener('pointerdown', pressElsewhere, { capture: true });

  element.focus({ preventScroll: true });
  page.execCommand('selectAll');
  return () => {
    isOver = true;
    page.removeEventListener('pointerdown', pressElsewhere, { capture: true });
    element.replaceWith(place);
  };
}

/** Elements that may be no text field: their role is their own, and in a button browsers keep the space bar for themselves. */
const NOT_WRITABLE = /^(?:button|a|label|legend|h\d)$/;

function standInFor(place: Element): HTMLElement {
  const isReplaced = NOT_WRITABLE.test(place.localName);
  const element = place.ownerDocument.createElement(isReplaced ? 'div' : place.localName);
  for (const { name, value } of place.attributes)
    if (name !== 'type' && name !== 'href' && name !== 'for') element.setAttribute(name, value);
  // What the sheet says of a tag is lost with the tag.
  if (isReplaced) copyType(place, element);
  return element;
}

const TYPE = [
  'display',
  'margin',
  'padding',
  'font',
  'lineHeight',
  'letterSpacing',
  'textAlign',
  'textWrap',
  'color',
] as const;

function copyType(from: Element, to: HTMLElement): void {
  const style = from.ownerDocument.defaultView?.getComputedStyle(from);
  for (const name of TYPE) if (style) to.style[name] = style[name];
}

function makeEditable(element: HTMLElement, { label, multiline }: WordsToEdit): void {
  try {
    element.contentEditable = 'plaintext-only';
  } catch {
    // An older browser: what would not be plain is held off by its events.
    element.contentEditable = 'true';
  }
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-label', label);
  element.setAttribute('aria-multiline', String(multiline));
  element.style.outline = '0';
  element.style.cursor = 'text';
  element.style.userSelect = 'text';
  // Spaces at the end of a line are typed before the word that follows them.
  element.style.whiteSpace = 'pre-wrap';
  // The box stays while there is nothing in it.
  element.style.minHeight = '1lh';
  if (element.localName === 'span') element.style.flex = '1';
}

/** Plain text; a browser may write a line break as an element, and one more so that the last line is seen. */
function wordsIn(element: HTMLElement): string {
  const text = [...element.childNodes]
    .map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? '')))
    .join('');
  return text.replace(/\n$/, '');
}

function selectedLength(page: Document): number {
  return page.getSelection()?.toString().length ?? 0;
}
