// What counts as an e-mail address. Whether it is somebody's, only a message tells.
// The popup thanks for whatever its field takes (`type=email` of the HTML standard, `pattern` and `maxlength` in core/render/blocks/
// email.ts), so nothing that a browser lets through may be refused here: it would be lost behind a thank-you.

/** As the field's `maxlength`, UTF-16 code units. */
const LONGEST = 254;
/** Without the characters that break lists and headers; none of them passes a browser. */
const LOCAL = /^[^\s@<>()[\]\\,;:"\p{C}]+$/u;
/** Beyond ASCII anything that can be seen: which of it makes a name, the registry of the domain knows. */
const LABEL = /^(?!-)(?:[a-z0-9-]|[\u{200C}\u{200D}]|(?![\p{C}\p{Z}])[^\u{0}-\u{7F}]){1,63}(?<!-)$/u;

/**
 * The address in one spelling (without spaces around it, in lower case), or undefined when it cannot be one: it needs one `@`
 * with a plain name before it and a dotted host after it; internationalised names included.
 */
export function parseEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  const [local = '', host = '', ...more] = address.split('@');
  const labels = host.split('.');
  const isAddress =
    text.trim().length <= LONGEST &&
    more.length === 0 &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label));
  return isAddress ? address : undefined;
}
