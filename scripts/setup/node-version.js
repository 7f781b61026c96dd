// The first thing that runs on a stranger's machine: plain syntax that even an old Node can parse.
const LEAST = [20, 19];

/** Ends the process with one sentence when this Node is too old. */
export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  console.error(
    `Beckon needs Node ${LEAST.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'Install a current version from nodejs.org and run the command again.',
  );
  process.exit(1);
}
