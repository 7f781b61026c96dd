// Numbers by lot that are the same at every run: a generator with a seed, and what is drawn from it.

export interface Lot {
  /** 0 up to, not including, 1. */
  share: () => number;
  /** How many of n did it, each with the same chance. */
  binomial: (n: number, chance: number) => number;
  normal: () => number;
}

/** xoshiro128**, its state filled by splitmix32. [Blackman & Vigna 2021, arXiv 1805.01407] @param name of the study: its seed */
export function drawLots(name: string): Lot {
  let seed = 0x9e3779b9;
  for (const letter of name) seed = Math.imul(seed ^ letter.charCodeAt(0), 0x01000193);
  const fill = () => {
    seed = (seed + 0x9e3779b9) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  const share = () => {
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 4_294_967_296;
  };
  return {
    share,
    binomial: (n, chance) => countHits(n, chance, share),
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}

/** From hit to hit: how many do not in between is geometric. */
function countHits(n: number, chance: number, share: () => number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return n;
  const stay = Math.log1p(-chance);
  const skip = () => Math.floor(Math.log(1 - share()) / stay);
  let hits = 0;
  for (let at = skip(); at < n; at += 1 + skip()) hits++;
  return hits;
}
