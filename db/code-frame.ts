import { and, asc, eq, sql } from "drizzle-orm";
import type { Person } from "@/domain/person";
import { insertAuditEvent } from "./audit";
import { asViewer } from "./client";
import { codes, themes } from "./schema/analysis";
import { inTeamExercises } from "./visibility";

export type CodeFrame = Awaited<ReturnType<typeof listCodeFrame>>;

/** The code frame of an exercise: themes in order, each with its codes and how many contributions carry them. */
export async function listCodeFrame(viewer: Person, exerciseId: number) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: themes.id,
        name: themes.name,
        description: themes.description,
        contributions: sql<number>`(select count(distinct g.contribution_id)::int from codings g
          join codes k on k.id = g.code_id where k.theme_id = ${themes}.id)`,
        issues: sql<number>`(select count(*)::int from issues i where i.theme_id = ${themes}.id)`,
        codes: sql<{ id: number; label: string; definition: string; contributions: number }[]>`(
          select coalesce(json_agg(json_build_object('id', k.id, 'label', k.label, 'definition', k.definition,
            'contributions', (select count(*) from codings g where g.code_id = k.id)) order by k.position, k.id), '[]')
          from codes k where k.theme_id = ${themes}.id and k.retired_at is null)`,
      })
      .from(themes)
      .where(and(eq(themes.exerciseId, exerciseId), inTeamExercises(themes.exerciseId)))
      .orderBy(asc(themes.position), asc(themes.id)),
  );
}

type NewTheme = { exerciseId: number; name: string; description: string };

/** Adds a theme at the end. Null when the exercise has one of that name. Audited: the code frame is evidence. */
export async function insertTheme(
  viewer: Person,
  { exerciseId, name, description }: NewTheme,
): Promise<number | null> {
  return asViewer(viewer, async (tx) => {
    const position = sql`(select count(*) + 1 from themes where exercise_id = ${exerciseId})`;
    const [theme] = await tx
      .insert(themes)
      .values({ exerciseId, name, description, position })
      .onConflictDoNothing()
      .returning({ id: themes.id });
    if (!theme) return null;
    await insertAuditEvent(tx, {
      stream: `exercise:${exerciseId}`,
      action: "theme added",
      object: `theme:${theme.id}`,
    });
    return theme.id;
  });
}

type NewCode = { exerciseId: number; themeId: number; label: string; definition: string };

/** Adds a code to a theme of the same exercise. Null when the label is taken, or the theme is another exercise’s. */
export async function insertCode(viewer: Person, code: NewCode): Promise<number | null> {
  return asViewer(viewer, async (tx) => {
    const [theme] = await tx
      .select({ id: themes.id })
      .from(themes)
      .where(and(eq(themes.id, code.themeId), eq(themes.exerciseId, code.exerciseId)));
    if (!theme) return null;
    const position = sql`(select count(*) + 1 from codes where exercise_id = ${code.exerciseId})`;
    const [added] = await tx
      .insert(codes)
      .values({ ...code, position })
      .onConflictDoNothing()
      .returning({ id: codes.id });
    if (!added) return null;
    const stream = `exercise:${code.exerciseId}`;
    await insertAuditEvent(tx, { stream, action: "code added", object: `code:${added.id}` });
    return added.id;
  });
}
