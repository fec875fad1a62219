/** A whole number from 0 up to `below`, without it. */
export type Random = (below: number) => number;

/** Numbers that look random and are the same for the same seed (the generator mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words =
  'the standby took over while we waited for the array to answer and nobody knew which copy was the newest so the shift rang the supplier who found a cable behind the rack that had been loose since the move of last year after that writes came back slowly and the queue drained before noon customers saw an old page for some minutes the desk told them why and when to try again'.split(
    ' ',
  );

/** A sentence-like text of `count` words, without a sign that YAML or Markdown reads. */
export function textOf(count: number, random: Random): string {
  const start = random(words.length);
  const text = Array.from({ length: count }, (_, index) => words[(start + index * (1 + random(2))) % words.length]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
