/** What a version number looks like: two whole numbers, such as 0.1 or 1.12. */
export const versionNumberPattern = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/** Which of two version numbers comes first, number by number, so that 0.9 is before 0.10. For `sort`. */
export function compareVersionNumbers(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** The number to suggest for the next version: 0.1 for the first, and then the next minor one. */
export function nextVersionNumber(numbers: readonly string[]): string {
  const last = numbers.toSorted(compareVersionNumbers).at(-1);
  if (!last) return "0.1";
  const [major = "0", minor = "0"] = last.split(".");
  return `${major}.${Number(minor) + 1}`;
}

/** Why this number cannot be the next one, or null. Versions are read in the order of their numbers. */
export function versionNumberProblem(number: string, numbers: readonly string[]): string | null {
  if (numbers.includes(number)) return `There is a version ${number} already. Enter a later number`;
  const last = numbers.toSorted(compareVersionNumbers).at(-1);
  if (last && compareVersionNumbers(number, last) < 0)
    return `Enter a number after ${last}, the last version`;
  return null;
}
