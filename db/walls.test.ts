import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/person";
import { buildAllThatIsNeverEdited, buildEverything } from "@/fixtures/build-everything";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember } from "@/fixtures/build-people";
import { closeOwner, closeSteward, owner, steward } from "@/fixtures/owner";
import { assertAppRole, roleProblems } from "./app-role";
import { asViewer, closePool, type Transaction } from "./client";
import { contributionAuthors, contributions } from "./schema/contributions";
import { people } from "./schema/people";
import { versions } from "./schema/strategies";

let world: Awaited<ReturnType<typeof buildEverything>>;
let tables: string[];

beforeAll(async () => {
  world = await buildEverything();
  const rows = await owner().execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  tables = rows.map(({ name }) => name);
});

afterAll(async () => {
  await Promise.all([closePool(), closeSteward(), closeOwner()]);
});

/** What anyone may read, and what anyone may read once a decision is published. */
const openToAll = ["organisation", "directorates"];
const openWhenPublished = [
  ...[
    "strategies",
    "versions",
    "sections",
    "blocks",
    "version_changes",
    "exercises",
    "summaries",
    "decisions",
  ],
  ...["acknowledgements", "decision_records", "correction_notes"],
];
const neverEdited = [
  ...["summaries", "decision_records", "correction_notes", "acknowledgements", "audit_events"],
  "contribution_originals",
];

/** What nobody reads but the person who writes it. */
const ofOneself = ["contribution_drafts"];
/** What only functions of the steward read: secrets, and the words that would give away what holds them. */
const behindTheSteward = ["sign_in_tokens", "contribution_words"];

/** No privilege or no policy; a trigger that keeps what is never edited; a trigger that keeps a row in its place. */
const byWallOrTrigger = /^(42501|23001|23514)$/;

describe("every table of the schema", () => {
  test("is behind forced row-level security, with a policy, and belongs to somebody else than the application", async () => {
    await expect(assertAppRole()).resolves.toBeUndefined();
    const bare = await owner().execute(
      sql`select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))`,
    );
    expect([...bare]).toEqual([]);
    expect(tables.length).toBeGreaterThan(30);
  });

  test("gives the application no more than reading and writing rows", async () => {
    const rows = await asViewer(null, (tx) =>
      tx.execute(sql`select relname, privilege from pg_class, unnest(array['truncate', 'references', 'trigger']) privilege
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege(oid, privilege)`),
    );
    expect([...rows]).toEqual([]);
  });

  test("is not gone round by a view, or by a function that anyone may call or that looks anywhere for its tables", async () => {
    const views = await owner().execute(
      sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
    );
    expect([...views]).toEqual([]);
    const functions = await owner().execute(
      sql`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and not (
        proowner = 'soundings_steward'::regrole and 'search_path=public' = any(coalesce(proconfig, '{}'))
        and not exists (select from aclexplode(proacl) where grantee = 0))`,
    );
    expect([...functions]).toEqual([]);
  });

  test("a role that could go past the policies is refused before anything is served", async () => {
    const found = await owner().execute<{ problem: string }>(roleProblems);
    const problems = found.map(({ problem }) => problem).join("; ");
    expect(problems).toMatch(/which is a superuser/);
    expect(problems).toMatch(/may become soundings_steward/);
    expect(problems).toMatch(/owns \d+ of its tables/);
  });
});

describe("somebody who is not signed in", () => {
  test("sees no row of any table that holds words, people or drafts", async () => {
    const kept = tables.filter((table) => !openToAll.includes(table) && !openWhenPublished.includes(table));
    for (const table of kept) {
      expect(await countAsSteward(table), `${table} has rows in this world`).toBeGreaterThan(0);
      expect(await count(null, table), table).toBe(0);
    }
  });

  test("sees nothing of what is not published, in tables of which some is", async () => {
    const { exercise } = world;
    await nothing(null, sql`select from strategies where id = ${exercise.strategyId}`);
    await nothing(null, sql`select from versions where strategy_id = ${exercise.strategyId}`);
    await nothing(
      null,
      sql`select from sections s join versions v on v.id = s.version_id where v.strategy_id = ${exercise.strategyId}`,
    );
    await nothing(
      null,
      sql`select from blocks b join versions v on v.id = b.version_id where v.strategy_id = ${exercise.strategyId}`,
    );
    await nothing(null, sql`select from exercises where id = ${exercise.id}`);
    await nothing(null, sql`select from decisions where exercise_id = ${exercise.id}`);
  });
});

describe("a member of one forum who forgets the WHERE", () => {
  test("still sees the talk of that forum alone", async () => {
    const { exercise, talk } = world;
    const rows = await asViewer(exercise.contributor, (tx) => tx.select().from(contributions));
    expect(rows.map(({ id }) => id).sort()).toEqual([talk.own.id, talk.confidential.id].sort());
    expect(new Set(rows.map(({ forumId }) => forumId))).toEqual(new Set([exercise.forum.id]));
    await nothing(
      exercise.contributor,
      sql`select from contributions where forum_id = ${world.other.id} or true and id = ${talk.elsewhere.id}`,
    );
    await nothing(
      exercise.contributor,
      sql`select from contribution_tallies where forum_id = ${world.other.id}`,
    );
  });

  test("learns who wrote what from nobody who did not show their name", async () => {
    const { exercise, talk } = world;
    const authors = await asViewer(exercise.contributor, (tx) => tx.select().from(contributionAuthors));
    expect(authors.map(({ contributionId }) => contributionId)).toEqual([talk.own.id]);
    await nothing(
      exercise.contributor,
      sql`select from contribution_originals where contribution_id <> ${talk.own.id}`,
    );
    await nothing(
      exercise.contributor,
      sql`select from section_visits where person_id <> ${exercise.contributor.id}`,
    );
    await nothing(exercise.contributor, sql`select from people where id <> ${exercise.contributor.id}`);
    await nothing(
      exercise.contributor,
      sql`select from memberships where person_id <> ${exercise.contributor.id}`,
    );
  });

  test("sees nothing of the team’s work: codes, issues, drafts, decisions", async () => {
    for (const table of [
      "themes",
      "codes",
      "codings",
      "contribution_dispositions",
      "issues",
      "quotes",
      "summary_drafts",
    ]) {
      expect(await count(world.exercise.contributor, table), table).toBe(0);
    }
    const { exercise } = world;
    await nothing(
      exercise.contributor,
      sql`select from versions where strategy_id = ${exercise.strategyId} and published_at is null`,
    );
    await nothing(exercise.contributor, sql`select from decisions where exercise_id = ${exercise.id}`);
  });

  test("cannot write for another forum, as another person, or under another name", async () => {
    const { exercise, other, peer, talk } = world;
    const placed = sql`exercise_id, version_id, section_stable_id, body, forum_id`;
    const there = sql`${exercise.id}, ${exercise.version.id}, 'x', 'Words', ${other.id}`;
    await refused(exercise.contributor, sql`insert into contributions (${placed}) values (${there})`);
    await refused(
      exercise.contributor,
      sql`insert into contribution_originals (contribution_id, revision, exercise_id, forum_id, body)
      values (${talk.confidential.id}, 9, ${exercise.id}, ${exercise.forum.id}, 'Words')`,
    );
    await refused(exercise.contributor, sql`update contribution_authors set name = 'Somebody else'`);
    await refused(exercise.contributor, sql`update contribution_authors set person_id = ${peer.id}`);
    await nothing(
      exercise.contributor,
      sql`update contributions set body = 'Other words' where id = ${talk.confidential.id} returning id`,
    );
    await refused(
      exercise.contributor,
      sql`update contributions set status = 'published', forum_id = ${other.id} where id = ${talk.own.id}`,
    );
    await refused(exercise.contributor, sql`delete from contributions where id = ${talk.own.id}`);
    await refused(
      exercise.contributor,
      sql`update people set roles = '{administrator}' where id = ${exercise.contributor.id} returning id`,
      "zero rows",
    );
  });

  test("has taken a name off for good", async () => {
    const exercise = await buildExercise("open");
    const { id } = await buildContribution(exercise);
    const change = (named: boolean) =>
      asViewer(exercise.contributor, (tx) =>
        tx.execute(sql`update contribution_authors set named = ${named} where contribution_id = ${id}`),
      );
    await change(false);
    await expect(change(true)).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("others with a part in it", () => {
  test("the convenor sees what is held in their forum and who wrote it, and nothing of the other forum", async () => {
    const { exercise, talk } = world;
    const rows = await asViewer(exercise.convenor, (tx) =>
      tx.select({ id: contributions.id }).from(contributions),
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([talk.own.id, talk.confidential.id, talk.held.id].sort());
    const authors = await asViewer(exercise.convenor, (tx) => tx.select().from(contributionAuthors));
    expect(authors.map(({ contributionId }) => contributionId)).not.toContain(talk.elsewhere.id);
    expect(authors).toHaveLength(3);
    await refused(exercise.convenor, sql`update moderation_events set note = 'Never said'`);
  });

  test("the lead of another strategy sees nothing of it", async () => {
    const { lead } = await buildExercise("open");
    const { exercise } = world;
    for (const table of tables.filter((name) => !openToAll.includes(name))) {
      const scope = await scopeOf(table, exercise);
      if (scope) await nothing(lead, sql`select from ${sql.identifier(table)} where ${scope}`);
    }
    expect(await count(lead, "contributions")).toBe(0);
    expect(await count(lead, "contribution_authors")).toBe(0);
  });

  test("the decision maker reads contributions and not who wrote them", async () => {
    const { decisionMaker, exercise } = world;
    expect(await count(decisionMaker, "contributions")).toBe(3);
    for (const table of [
      "contribution_authors",
      "contribution_originals",
      "moderation_events",
      "invitations",
      "section_visits",
      "exercise_visits",
    ]) {
      expect(await count(decisionMaker, table), table).toBe(0);
    }
    await refused(
      decisionMaker,
      sql`insert into exercise_events (exercise_id, kind, actor_id) values (${exercise.id}, 'closed', ${decisionMaker.id})`,
    );
  });

  test("the auditor sees all of it and can write none of it", async () => {
    const { auditor, exercise } = world;
    for (const table of tables) {
      const name = sql.identifier(table);
      const seen = await attempt(auditor, sql`select from ${name}`);
      const scope = await scopeOf(table, exercise);
      if (scope && ![...ofOneself, ...behindTheSteward].includes(table)) {
        expect((await attempt(auditor, sql`select from ${name} where ${scope}`)).rows, table).toBeGreaterThan(
          0,
        );
      }
      expect(
        (await attempt(auditor, sql`delete from ${name} returning 1`)).rows,
        `delete from ${table}`,
      ).toBe(0);
      const column = await firstColumn(table);
      const update = sql`update ${name} set ${column} = ${column} returning 1`;
      expect((await attempt(auditor, update)).rows, `update ${table}`).toBe(0);
      if (seen.rows === 0) continue;
      const written = await writtenColumns(table);
      const copy = sql`insert into ${name} (${written}) overriding system value select ${written} from ${name} limit 1 returning 1`;
      expect(await attempt(auditor, copy), `insert into ${table}`).toMatchObject({
        rows: 0,
        code: expect.stringMatching(byWallOrTrigger),
      });
    }
  });

  test("only the one who decides acknowledges", async () => {
    const { decision, exercise } = await buildAllThatIsNeverEdited();
    const values = sql`(${decision.id}, ${exercise.summary.id}, ${exercise.summary.sha256}`;
    for (const person of [exercise.lead, exercise.governance, world.auditor]) {
      await refused(
        person,
        sql`insert into acknowledgements (decision_id, summary_id, sha256, person_id) values ${values}, ${person.id})`,
      );
    }
  });

  test("a programme lead brings in contributors, and no administrators", async () => {
    const { lead } = world.exercise;
    const person = (roles: string) =>
      asViewer(lead, (tx) =>
        tx.execute(sql`insert into people (name, roles) values ('New', ${roles}::role[])`),
      );
    await expect(person("{contributor}")).resolves.toBeDefined();
    await expect(person("{administrator}")).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(person("{contributor,auditor}")).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("who is asking", () => {
  test.each(["suspendedAt", "leftAt"] as const)(
    "is nobody once %s is set, on any team and in any forum",
    async (column) => {
      const { exercise } = world;
      const person = await buildTeamMember(exercise.strategyId, "lead");
      expect(await count(person, "contributions")).toBeGreaterThan(0);
      await steward()
        .update(people)
        .set({ [column]: new Date() })
        .where(eq(people.id, person.id));
      for (const table of tables.filter(
        (name) => !openToAll.includes(name) && !openWhenPublished.includes(name),
      )) {
        expect(await count(person, table), table).toBe(0);
      }
    },
  );

  test("ends with the transaction, on the same connection, also after somebody set it for longer", async () => {
    const mine = async (tx: Transaction) => {
      const [row] = await tx.execute<{ pid: number; viewer: string; seen: number }>(
        sql`select pg_backend_pid() as pid, current_setting('app.viewer', true) as viewer, (select count(*)::integer from contributions) as seen`,
      );
      return row;
    };
    const { contributor } = world.exercise;
    const before = await asViewer(contributor, mine);
    const after = await asViewer(null, mine);
    expect(before).toMatchObject({ viewer: String(contributor.id), seen: 2 });
    expect(after).toEqual({ pid: before?.pid, viewer: "", seen: 0 });

    await asViewer(contributor, (tx) =>
      tx.execute(sql`select set_config('app.viewer', ${String(contributor.id)}, false)`),
    );
    expect(await asViewer(null, mine)).toEqual({ pid: before?.pid, viewer: "", seen: 0 });
  });

  test("is never mixed up between many at once", async () => {
    const crowd = await Promise.all(Array.from({ length: 12 }, () => buildPerson()));
    const asked = Array.from({ length: 600 }, (_, n) => crowd[n % crowd.length] ?? null);
    const answered = await Promise.all(
      asked.map((person) =>
        asViewer(person, async (tx) => {
          const [row] = await tx.execute<{ id: number }>(sql`select id from people`);
          return row?.id;
        }),
      ),
    );
    expect(answered).toEqual(asked.map((person) => person?.id));
  });

  test("is a whole number of somebody, or the statement fails", async () => {
    await expect(asViewer({ id: 1.5 }, async () => 1)).rejects.toThrow();
    await expect(asViewer({ id: Number("1; select 1") }, async () => 1)).rejects.toThrow();
    expect(await count({ id: 2_000_000_000 }, "people")).toBe(0);
  });
});

describe("what is never edited", () => {
  test.each(neverEdited)("%s takes no change from the application nor from the owner", async (table) => {
    await buildAllThatIsNeverEdited();
    const name = sql.identifier(table);
    const column = await firstColumn(table);
    expect(await countAsSteward(table)).toBeGreaterThan(0);
    for (const change of [sql`update ${name} set ${column} = ${column}`, sql`delete from ${name}`]) {
      await refused(world.auditor, change);
      await expect(owner().execute(change)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/is never edited/) },
      });
    }
    await refused(world.auditor, sql`truncate ${name}`);
    // Looked up and not tried: a truncation locks every table that refers to this one, and other tests use them.
    const triggers = await owner().execute(
      sql`select from pg_trigger where tgrelid = ${table}::regclass and tgfoid = 'is_never_edited'::regproc
        and tgtype & 32 = 32 and tgenabled = 'O'`,
    );
    expect(triggers).toHaveLength(1);
  });

  test("not even by emptying a whole table", async () => {
    await expect(owner().execute(sql`truncate correction_notes`)).rejects.toMatchObject({
      cause: { message: "correction_notes is never edited" },
    });
  });

  test("a published version takes none, nor does anything in it, from its lead nor from the owner", async () => {
    const { exercise } = world;
    const { id } = exercise.version;
    const changes = [
      sql`update versions set label = 'Other' where id = ${id}`,
      sql`update versions set published_at = null where id = ${id}`,
      sql`delete from versions where id = ${id}`,
      sql`update sections set title = 'Other' where version_id = ${id}`,
      sql`insert into sections (version_id, stable_id, number, title) values (${id}, 'new', 99, 'New')`,
      sql`update blocks set text = 'Other' where version_id = ${id}`,
      sql`delete from blocks where version_id = ${id}`,
    ];
    for (const change of changes) {
      await refused(exercise.lead, change);
      await expect(owner().execute(change)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/never edited/) },
      });
    }
    const [version] = await steward().select().from(versions).where(eq(versions.id, id));
    expect(version?.label).toBe("Consultation draft");
  });

  test("a published decision takes none from its officer nor from the owner", async () => {
    const { decision, exercise } = await buildAllThatIsNeverEdited();
    for (const change of [
      sql`update decisions set title = 'Other' where id = ${decision.id}`,
      sql`delete from decisions where id = ${decision.id}`,
    ]) {
      await refused(exercise.governance, change);
      await expect(owner().execute(change)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/never edited/) },
      });
    }
  });
});

describe("the policies are asked once for a statement, not once for a row", () => {
  test.each(["contributions", "contribution_authors", "people", "memberships", "blocks", "codings"])(
    "%s",
    async (table) => {
      const plan = await planOf(sql`select * from ${sql.identifier(table)}`);
      expect(plan).toContain("InitPlan");
      expect(plan).not.toContain("SubPlan");
    },
  );

  test("so a section’s talk is found by its index", async () => {
    const { exercise, talk } = world;
    const plan = await planOf(
      sql`select * from contributions where exercise_id = ${exercise.id} and section_stable_id = ${talk.own.sectionStableId}`,
    );
    expect(plan).toContain("contributions_of_a_block");
    expect(plan).not.toContain("SubPlan");
  });
});

async function planOf(query: ReturnType<typeof sql>): Promise<string> {
  const lines = await asViewer(world.exercise.contributor, async (tx) => {
    // With a handful of rows reading them all is quicker than an index; the question is whether it could be used.
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute<{ "QUERY PLAN": string }>(sql`explain ${query}`);
  });
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
}

/** The rows of a table that belong to this world’s exercise; undefined where rows belong to no exercise. */
async function scopeOf(table: string, exercise: { id: number; strategyId: number }) {
  const [found] = await owner().execute<{ column: string }>(
    sql`select column_name as column from information_schema.columns where table_schema = 'public'
      and table_name = ${table} and column_name in ('exercise_id', 'strategy_id') order by 1 limit 1`,
  );
  if (!found) return undefined;
  const id = found.column === "exercise_id" ? exercise.id : exercise.strategyId;
  const scope = sql`${sql.identifier(found.column)} = ${id}`;
  const [rows] = await steward().execute(sql`select from ${sql.identifier(table)} where ${scope} limit 1`);
  return rows && scope;
}

/** All but what the database works out by itself, as a list of names. */
async function writtenColumns(table: string) {
  const rows = await owner().execute<{ name: string }>(
    sql`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
  );
  return sql.join(
    rows.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}

async function firstColumn(table: string) {
  const [found] = await owner().execute<{ column: string }>(
    sql`select column_name as column from information_schema.columns where table_schema = 'public'
      and table_name = ${table} and is_identity = 'NO' order by ordinal_position limit 1`,
  );
  return sql.identifier(found?.column ?? "");
}

async function countAsSteward(table: string): Promise<number> {
  const [row] = await steward().execute<{ count: number }>(
    sql`select count(*)::integer from ${sql.identifier(table)}`,
  );
  return row?.count ?? 0;
}

/** How many rows somebody sees, when they ask for all of them; none where they may not even ask. */
async function count(viewer: Viewer | { id: number }, table: string): Promise<number> {
  return (await attempt(viewer, sql`select from ${sql.identifier(table)}`)).rows;
}

async function nothing(viewer: Viewer, statement: ReturnType<typeof sql>) {
  expect(await attempt(viewer, statement)).toMatchObject({ rows: 0 });
}

/** Neither done nor, where the database says so by doing nothing, done to any row. */
async function refused(
  viewer: Viewer,
  statement: ReturnType<typeof sql>,
  how: "an error" | "zero rows" = "an error",
) {
  const answer = await attempt(viewer, statement);
  if (how === "zero rows") return expect(answer.rows).toBe(0);
  expect(answer.code).toMatch(byWallOrTrigger);
}

/** What happens when somebody tries a statement, which is then undone: how many rows, or the error’s code. */
async function attempt(viewer: Viewer | { id: number }, statement: ReturnType<typeof sql>) {
  const undone = new Error("undone");
  let rows = 0;
  try {
    await asViewer(viewer, async (tx) => {
      rows = (await tx.execute(statement)).length;
      throw undone;
    });
  } catch (error) {
    if (error === undone) return { rows, code: null };
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { rows: 0, code: cause instanceof Error && "code" in cause ? String(cause.code) : null };
  }
  return { rows, code: null };
}
