import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { contributionAuthors, contributionOriginals, contributions } from "@/db/schema/contributions";
import { exercises, invitations } from "@/db/schema/exercises";
import { memberships, people } from "@/db/schema/people";
import { buildExercise } from "@/fixtures/build-exercise";
import { closeSteward, steward } from "@/fixtures/owner";

// Builds what is measured and prints it as JSON: two exercises, alike but for how much was said on section 1.
const members = 200;
const secret = process.env.NEXTAUTH_SECRET ?? "";

const worlds = [];
for (const size of [50, 10_000]) worlds.push(await buildWorld(size));
await steward().execute(sql`analyze`);
process.stdout.write(`${JSON.stringify(worlds)}\n`);
await closeSteward();

async function buildWorld(size: number) {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const [section] = exercise.version.sections;
  if (!section) throw new Error("The built version has no section.");
  const staff = await buildMembers(exercise);
  // The builder’s exercise shares nothing until the scope says so; the trigger reads it at each insert.
  await steward().update(exercises).set({ talkScope: "all_invited" }).where(eq(exercises.id, exercise.id));
  const places = [...section.blocks.map(({ stableId }) => stableId), null];
  for (let from = 0; from < size; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, size - from) }, (_, at) => ({
      exerciseId: exercise.id,
      versionId: exercise.version.id,
      sectionStableId: section.stableId,
      blockStableId: places[(from + at) % places.length] ?? null,
      forumId: exercise.forum.id,
      body: `Round ${from + at}: two of us share one tablet between three rounds. Signing in by phone means a text code, and there is no signal in half the villages we visit.`,
    }));
    const made = await steward()
      .insert(contributions)
      .values(rows)
      .returning({ id: contributions.id, body: contributions.body });
    const keys = made.map(({ id }) => ({
      contributionId: id,
      exerciseId: exercise.id,
      forumId: exercise.forum.id,
    }));
    await steward()
      .insert(contributionAuthors)
      .values(
        keys.map((key, at) => ({
          ...key,
          personId: staff[(from + at) % staff.length]?.id ?? 0,
          named: at % 4 !== 0,
          name: staff[(from + at) % staff.length]?.name ?? "",
          post: "Home care organiser",
          idempotencyKey: randomUUID(),
        })),
      );
    await steward()
      .insert(contributionOriginals)
      .values(keys.map((key, at) => ({ ...key, revision: 1, body: made[at]?.body ?? "" })));
  }
  const cookies = [];
  for (const { id, sessionVersion } of staff.slice(0, 20)) {
    const token = await encode({ token: { personId: id, sessionVersion }, secret, maxAge: 7_200 });
    cookies.push(`next-auth.session-token=${token}`);
  }
  const path = `/exercises/${exercise.slug}/sections/1`;
  return {
    size,
    path,
    cookies,
    exerciseId: exercise.id,
    sectionStableId: section.stableId,
    forumId: exercise.forum.id,
    versionId: exercise.version.id,
  };
}

async function buildMembers(exercise: { id: number; forum: { id: number } }) {
  const rows = Array.from({ length: members }, (_, at) => ({
    name: `Member ${at}`,
    email: `${randomUUID()}@exampleshire.example`,
    post: "Home care organiser",
  }));
  const staff = await steward().insert(people).values(rows).returning();
  await steward()
    .insert(memberships)
    .values(staff.map(({ id }) => ({ forumId: exercise.forum.id, personId: id, joinedOn: "2020-01-01" })));
  await steward()
    .insert(invitations)
    .values(staff.map(({ id }) => ({ exerciseId: exercise.id, forumId: exercise.forum.id, personId: id })));
  return staff;
}
