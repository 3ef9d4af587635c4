import { compareVersionNumbers } from "./version-number";

type Numbered = { number: string; supersedesId: number | null; publishedAt: Date | null };

/**
 * The versions whose changes those invited are told about, the newest first: those published after the one that is
 * discussed and, where the exercise has gone on to a newer one since its launch, that one too. The first version of
 * a strategy supersedes none and has no changes to tell.
 */
export function changedVersions<Version extends Numbered>(
  versions: readonly Version[],
  exercise: { versionNumber: string | null; launchedAt: Date | null },
): Version[] {
  const { versionNumber, launchedAt } = exercise;
  if (!versionNumber) return [];
  return versions
    .filter(({ number, supersedesId, publishedAt }) => {
      if (!publishedAt || supersedesId === null) return false;
      const sinceLaunch = launchedAt !== null && publishedAt > launchedAt;
      return sinceLaunch || compareVersionNumbers(number, versionNumber) > 0;
    })
    .toSorted((one, other) => compareVersionNumbers(other.number, one.number));
}
