const british = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A number with its thousands apart: `2,740`. At most one decimal place. */
export function numberInWords(number: number): string {
  return british.format(number);
}

/** A number and what it counts: `1 contribution`, `2,740 people`. The plural adds an s unless it is given. */
export function countInWords(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}

/** As `countInWords`, and `No contributions yet` for none. */
export function countOrNoneYet(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? `No ${many} yet` : countInWords(count, one, many);
}

/** How much is said somewhere. Where others are `veiled` until one has written, what is shown is not all that there is. */
export function talkInWords(count: number, veiled: boolean): string {
  if (!veiled) return countOrNoneYet(count, "contribution");
  return count === 0
    ? "Others are shown once you have written"
    : `${countInWords(count, "contribution")} shown to you so far`;
}

/** Names in a sentence: `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The size of a file as people say it: `64 KB`, `1.2 MB`. */
export function fileSizeInWords(bytes: number): string {
  if (bytes < 1000) return countInWords(bytes, "byte");
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${numberInWords(Math.round(bytes / 100_000) / 10)} MB`;
}
