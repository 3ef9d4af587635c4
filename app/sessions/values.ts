import { listSectionsOf } from "@/db/issues";
import type { SessionValues } from "@/db/session-changes";
import { listFacilitators } from "@/db/sessions";
import type { Person } from "@/domain/person";

type Typed = Omit<SessionValues, "facilitatorId" | "sectionIds"> & {
  facilitator: number;
  sections: string[];
};

/** What was typed of a session, with only facilitators and sections that there are; or what is wrong with it. */
export async function valuesOf(
  person: Person,
  { forumId, versionId }: { forumId: number; versionId: number },
  typed: Typed,
): Promise<{ values: SessionValues } | { invalid: Record<string, string> }> {
  const [facilitators, sections] = await Promise.all([
    listFacilitators(person, forumId),
    listSectionsOf(person, versionId),
  ]);
  if (!facilitators.some(({ id }) => id === typed.facilitator)) {
    return { invalid: { facilitator: "Select a convenor of the forum, or yourself" } };
  }
  const known = new Set(sections.map(({ stableId }) => stableId));
  const { title, purpose, format, startsAt, endsAt, place, link } = typed;
  return {
    values: {
      ...{ title, purpose, format, startsAt, endsAt, place, link },
      facilitatorId: typed.facilitator,
      sectionIds: typed.sections.filter((stableId) => known.has(stableId)),
    },
  };
}
