import { asc, eq, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { asViewer } from "./client";
import { contributionAuthors, contributionOriginals } from "./schema/contributions";
import { exercises } from "./schema/exercises";

/** Every revision of what the viewer wrote, the first one first; empty for what is not theirs. */
export async function listMyRevisions(viewer: Person, contributionId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        revision: contributionOriginals.revision,
        body: contributionOriginals.body,
        at: contributionOriginals.at,
      })
      .from(contributionOriginals)
      .where(
        sql`${eq(contributionOriginals.contributionId, contributionId)}
          and ${contributionOriginals.contributionId} = any((select my_contributions())::integer[])`,
      )
      .orderBy(asc(contributionOriginals.revision)),
  );
}

/** The exercises in which the viewer has said something and which they still see: what their list is narrowed by. */
export async function listMyExercises(viewer: Person) {
  return asViewer(viewer, (tx) =>
    tx
      .selectDistinct({ slug: exercises.slug, title: exercises.title })
      .from(contributionAuthors)
      .innerJoin(exercises, eq(exercises.id, contributionAuthors.exerciseId))
      .where(eq(contributionAuthors.personId, viewer.id))
      .orderBy(asc(exercises.title)),
  );
}
