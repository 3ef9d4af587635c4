import { entryOf, likenessOf } from "./alignment-likeness";
import { commonPairs } from "./common-subsequence";

/** A place in the older of two lists and one in the newer; null where the other list has nothing that answers to it. */
export type Places = readonly [old: number | null, now: number | null];

/** Two texts at the same place are taken for one another from this likeness on. */
const alikeFrom = 0.3;

/**
 * Which items of two lists answer to one another, in the order of reading: first those that are the same, then, of
 * what stands between the same neighbours, those with the same name (the first cell of a row), then those that are
 * alike or alone at their place. What is left was taken out or put in.
 */
export function alignedPlaces(
  old: readonly string[],
  now: readonly string[],
  nameOf: (text: string) => string = (text) => text,
): Places[] {
  return between(old, now, {
    keyOf: (text) => text,
    rest: (from, to) => between(from, to, { keyOf: nameOf, rest: atTheSamePlace }),
  });
}

type Texts = readonly string[];
type Ways = { keyOf: (text: string) => string; rest: (old: Texts, now: Texts) => Places[] };

/** The pairs that have the same key, and in each gap before, between and after them what `rest` says. */
function between(old: Texts, now: Texts, { keyOf, rest }: Ways): Places[] {
  const pairs = [...commonPairs(old.map(keyOf), now.map(keyOf)), [old.length, now.length] as const];
  let [fromOld, fromNow] = [0, 0];
  return pairs.flatMap((pair) => {
    const gap = rest(old.slice(fromOld, pair[0]), now.slice(fromNow, pair[1]));
    const shifted = gap.map(([one, other]): Places => [shift(one, fromOld), shift(other, fromNow)]);
    [fromOld, fromNow] = [pair[0] + 1, pair[1] + 1];
    return pair[0] === old.length ? shifted : [...shifted, pair];
  });
}

function atTheSamePlace(old: Texts, now: Texts): Places[] {
  const longer = old.length > now.length ? old : now;
  const alone = old.length === 1 && now.length === 1;
  return longer.flatMap((_, place): Places[] => {
    const [was, is] = [old[place], now[place]];
    if (was === undefined) return [[null, place]];
    if (is === undefined) return [[place, null]];
    return alone || areAlike(was, is)
      ? [[place, place]]
      : [
          [place, null],
          [null, place],
        ];
  });
}

function areAlike(one: string, other: string): boolean {
  return likenessOf(entryOf(one, 0), entryOf(other, 0)) >= alikeFrom;
}

function shift(place: number | null, by: number): number | null {
  return place === null ? null : place + by;
}
