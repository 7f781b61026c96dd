// Whether an owner wrote nothing: text of nothing but white space.
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
