// The name a new campaign is offered.

/** `name`, or with the first number from 2 that makes it differ from those taken: "Welcome letter 2". */
export function freeName(name: string, taken: readonly string[]): string {
  const isTaken = (candidate: string) =>
    taken.some((other) => other.toLocaleLowerCase() === candidate.toLocaleLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name} ${number}`;
  return free;
}
