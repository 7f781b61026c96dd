// What is typed into a page before its code is there.

/**
 * Ref of a text control. React takes such a control over with what was typed in it and tells nobody: what the form
 * knows and what it shows would differ. Here it is told of as if it were typed now.
 */
export function keepTyped(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  // As React has rendered it; the same where the control is made in the browser.
  if (!control || control.value === control.defaultValue) return;
  const typed = control.value;
  // After React is through with the page.
  queueMicrotask(() => {
    control.value = control.defaultValue;
    // Around React, which takes a value that it sees being set for one of its own.
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')!;
    set!.call(control, typed);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
