/** The same function, except that it never throws: no error of ours may reach the shop's page. */
export function quiet<A extends unknown[]>(act: (...values: A) => void): (...values: A) => void {
  return (...values) => {
    try {
      act(...values);
    } catch {
      // There is nobody to tell: the shop's console is not ours.
    }
  };
}
