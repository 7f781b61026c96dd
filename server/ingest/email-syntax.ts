// Whether a text can be an e-mail address at all. Whether it exists, only a message tells.

/** Characters before the @ that no mail system in use needs and that break lists and headers. */
const LOCAL = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** True for one `@` with a plain name before it and a dotted host after it; internationalised names included. */
export function isEmailSyntax(text: string): boolean {
  const [local = '', host = '', ...more] = text.split('@');
  const labels = host.split('.');
  return (
    more.length === 0 && LOCAL.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label))
  );
}
