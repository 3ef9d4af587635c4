/** Where two lists agree: an index into the first and one into the second. */
export type Pair = readonly [first: number, second: number];

/** Above this many comparisons the exact answer would cost more memory than it is worth. */
const mostComparisons = 4_000_000;

/**
 * The items that two lists have in common, in order: a longest common subsequence. Lists that are too long to
 * compare whole are cut at the items that occur once in each; a stretch that has none is taken as not in common.
 */
export function commonPairs(first: readonly string[], second: readonly string[]): Pair[] {
  const start = commonStart(first, second);
  const end = commonEnd(first.slice(start), second.slice(start));
  const middle = moved(
    commonMiddle(first.slice(start, first.length - end), second.slice(start, second.length - end)),
    [start, start],
  );
  const starts = indexes(start).map((index): Pair => [index, index]);
  const ends = indexes(end).map((index): Pair => [first.length - end + index, second.length - end + index]);
  return [...starts, ...middle, ...ends];
}

function commonMiddle(first: readonly string[], second: readonly string[]): Pair[] {
  if (first.length === 0 || second.length === 0) return [];
  if (first.length * second.length <= mostComparisons) return longest(first, second);

  const cuts = rising(sharedOnce(first, second));
  if (cuts.length === 0) return [];
  const edges: Pair[] = [[-1, -1], ...cuts, [first.length, second.length]];
  return edges.slice(1).flatMap((edge, before) => {
    const [fromFirst, fromSecond] = edges[before] ?? [-1, -1];
    const gap = commonPairs(first.slice(fromFirst + 1, edge[0]), second.slice(fromSecond + 1, edge[1]));
    const inside = moved(gap, [fromFirst + 1, fromSecond + 1]);
    return edge[0] === first.length ? inside : [...inside, edge];
  });
}

function longest(first: readonly string[], second: readonly string[]): Pair[] {
  const lengthFrom = commonLengths(first, second);
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < first.length && column < second.length) {
    if (first[row] === second[column]) pairs.push([row++, column++]);
    else if (lengthFrom(row + 1, column) >= lengthFrom(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** The textbook table: how long the common part is from each pair of places to the ends. */
function commonLengths(first: readonly string[], second: readonly string[]) {
  const width = second.length + 1;
  const lengths = new Uint32Array((first.length + 1) * width);
  const lengthFrom = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = first.length - 1; row >= 0; row -= 1) {
    for (let column = second.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        first[row] === second[column]
          ? lengthFrom(row + 1, column + 1) + 1
          : Math.max(lengthFrom(row + 1, column), lengthFrom(row, column + 1));
    }
  }
  return lengthFrom;
}

/** Items that occur exactly once in each list, in the order of the first. */
function sharedOnce(first: readonly string[], second: readonly string[]): Pair[] {
  const places = placesOfSingles(second);
  return [...placesOfSingles(first)].flatMap(([item, index]): Pair[] => {
    const other = places.get(item);
    return other === undefined ? [] : [[index, other]];
  });
}

function placesOfSingles(items: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (places.has(item)) repeated.add(item);
    else places.set(item, index);
  }
  for (const item of repeated) places.delete(item);
  return places;
}

type Link = { pair: Pair; before: Link | undefined };

/** The longest run of pairs that rises in both lists (they already rise in the first): patience sorting. */
function rising(pairs: readonly Pair[]): Pair[] {
  const piles: Link[] = [];
  for (const pair of pairs) {
    const pile = firstPileFrom(piles, pair[1]);
    piles[pile] = { pair, before: piles[pile - 1] };
  }
  const run: Pair[] = [];
  for (let link = piles.at(-1); link; link = link.before) run.push(link.pair);
  return run.reverse();
}

/** The first pile whose top lies at or after a place, by halving. */
function firstPileFrom(piles: readonly Link[], place: number): number {
  let low = 0;
  let high = piles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle]?.pair[1] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonStart(first: readonly string[], second: readonly string[]): number {
  const most = Math.min(first.length, second.length);
  let length = 0;
  while (length < most && first[length] === second[length]) length += 1;
  return length;
}

function commonEnd(first: readonly string[], second: readonly string[]): number {
  const most = Math.min(first.length, second.length);
  let length = 0;
  while (length < most && first.at(-1 - length) === second.at(-1 - length)) length += 1;
  return length;
}

function moved(pairs: readonly Pair[], [byFirst, bySecond]: Pair): Pair[] {
  return pairs.map(([first, second]): Pair => [first + byFirst, second + bySecond]);
}

function indexes(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
