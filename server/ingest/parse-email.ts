// What counts as an e-mail address. Whether it is somebody's, only a message tells.

/** Characters before the @ that no mail system in use needs and that break lists and headers. */
const LOCAL = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * The address in one spelling (without spaces around it, in lower case), or undefined when it cannot be one: it needs one `@`
 * with a plain name before it and a dotted host after it; internationalised names included.
 */
export function parseEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  const [local = '', host = '', ...more] = address.split('@');
  const labels = host.split('.');
  const isAddress =
    more.length === 0 && LOCAL.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label));
  return isAddress ? address : undefined;
}
