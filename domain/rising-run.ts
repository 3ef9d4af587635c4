/**
 * The places (indexes) of a longest strictly rising selection of these numbers, in order: what has kept its order
 * when a list was rearranged. Patience sorting, so long lists are quick.
 */
export function longestRisingRun(numbers: readonly number[]): number[] {
  // For each length, the place of the smallest number that a rising selection of that length can end on.
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    const length = firstNotBelow(ends, (end) => (numbers[end] ?? 0) >= number);
    previous.push(ends[length - 1]);
    ends[length] = place;
  }
  const run: number[] = [];
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) run.unshift(place);
  return run;
}

function firstNotBelow(ends: readonly number[], isNotBelow: (end: number) => boolean): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = ends[middle];
    if (end !== undefined && isNotBelow(end)) high = middle;
    else low = middle + 1;
  }
  return low;
}
