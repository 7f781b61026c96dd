// A campaign in the builder's canvas: it lies open and does nothing.

/** Given to `mount` as `still`. */
export function holdStill(dialog: HTMLDialogElement): void {
  dialog.open = true;
  for (const type of ['click', 'submit']) dialog.addEventListener(type, (event) => event.preventDefault());
}
