import { listChanges } from "@/db/version-changes";
import { listVersionContent, type VersionInList } from "@/db/versions";
import type { Viewer } from "@/domain/person";
import { comparedSections, unchangedSections } from "@/domain/version-comparison";
import { changesOverSteps, stepsBetween } from "@/domain/version-steps";

type Asked = { to: string; from?: string | undefined };

/**
 * A version compared with the one before it, or with an earlier one: what differs, and why, as far as the viewer may
 * see. Null where there is nothing before it; an earlier version that is not one counts as not asked for.
 */
export async function compareVersions(
  viewer: Viewer,
  versions: readonly VersionInList[],
  { to, from }: Asked,
) {
  const way = stepsBetween(versions, to, from) ?? stepsBetween(versions, to);
  const last = way?.steps.at(-1);
  if (!way || !last) return null;
  const [before, after, steps] = await Promise.all([
    listVersionContent(viewer, way.from.id),
    listVersionContent(viewer, last.id),
    Promise.all(
      way.steps.map(async ({ id, number }) => ({
        versionNumber: number,
        changes: await listChanges(viewer, id),
      })),
    ),
  ]);
  const sections = comparedSections(changesOverSteps(steps, before, after), before, after);
  return { from: way.from, sections, unchanged: unchangedSections(sections, after) };
}
