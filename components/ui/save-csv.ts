// Hands a table over to the person as a file.

/** `name`: what it is about, in words; file names get what every file system takes of it. `csv`: its text. */
export function saveCsv(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  const plain = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  link.download = `${plain.toLowerCase() || 'table'}.csv`;
  link.click();
  // Browsers begin the download in a task of its own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
