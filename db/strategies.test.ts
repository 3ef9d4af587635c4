import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { buildExercise, buildStrategy } from "@/fixtures/build-exercise";
import { buildPerson, buildTeamMember, unique } from "@/fixtures/build-people";
import { asViewer } from "./client";
import { strategies, strategyTeam } from "./schema/strategies";
import { findStrategy, insertStrategy, listStrategies, listStrategyExercises, listTeam } from "./strategies";

const input = {
  portfolio: "Traded services",
  directorate: null,
  periodFrom: 2026,
  periodTo: 2029,
  policyFramework: false,
};

test("whoever starts a strategy leads it", async () => {
  const person = await buildPerson({ roles: ["programme_lead"] });
  const title = `Library Strategy ${unique()}`;

  const slug = await insertStrategy(person, { ...input, title });

  const strategy = await findStrategy(person, slug);
  expect(strategy).toMatchObject({ title, periodTo: 2029, myRoles: ["lead"], latestNumber: null });
  expect(await listTeam(person, strategy?.id ?? 0)).toMatchObject([{ name: person.name, role: "lead" }]);
});

test("two strategies with the same title have two addresses, whoever can see the other", async () => {
  const title = `Parks Strategy ${unique()}`;
  const first = await insertStrategy(await buildPerson({ roles: ["programme_lead"] }), { ...input, title });
  const second = await insertStrategy(await buildPerson({ roles: ["programme_lead"] }), { ...input, title });
  expect(second).toBe(`${first}-2`);
});

test("nobody but a programme lead can start one, even past the pages", async () => {
  const contributor = await buildPerson();
  await expect(insertStrategy(contributor, { ...input, title: "Mine" })).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("a strategy is seen by its team and an auditor, not by another lead or somebody invited", async () => {
  const exercise = await buildExercise("open");
  const noise = await buildStrategy();
  const { slug, id } = exercise.strategy;
  const analyst = await buildTeamMember(id, "analyst");
  const auditor = await buildPerson({ roles: ["auditor"] });

  expect(await findStrategy(exercise.lead, slug)).toMatchObject({ myRoles: ["lead"], latestNumber: "0.1" });
  expect(await findStrategy(analyst, slug)).toMatchObject({ myRoles: ["analyst"] });
  expect(await findStrategy(auditor, slug)).toMatchObject({ myRoles: [] });
  for (const viewer of [noise.lead, exercise.contributor, exercise.convenor, null]) {
    expect(await findStrategy(viewer, slug)).toBeNull();
    expect((await listStrategies(viewer)).map((strategy) => strategy.slug)).not.toContain(slug);
    expect(await listTeam(viewer, id)).toEqual([]);
    expect(await listStrategyExercises(viewer, id)).toEqual([]);
  }
  expect((await listStrategies(exercise.lead)).map((strategy) => strategy.slug)).toEqual([slug]);
  expect(await listStrategyExercises(exercise.lead, id)).toMatchObject([{ slug: exercise.slug }]);
});

test("the second wall: a forgotten WHERE shows another lead nothing, and nobody joins a team by themselves", async () => {
  const { id } = await buildStrategy();
  const noise = await buildStrategy();

  const rows = await asViewer(noise.lead, (tx) => tx.select({ id: strategies.id }).from(strategies));
  const seen = rows.map((row) => row.id);
  // Others may be seen beside it: those of published decisions, which anyone may read.
  expect(seen).toContain(noise.id);
  expect(seen).not.toContain(id);

  const joining = asViewer(noise.lead, (tx) =>
    tx.insert(strategyTeam).values({ strategyId: id, personId: noise.lead.id, role: "lead" }),
  );
  await expect(joining).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("starting a strategy is written down", async () => {
  const person = await buildPerson({ roles: ["programme_lead"] });
  const auditor = await buildPerson({ roles: ["auditor"] });
  const slug = await insertStrategy(person, { ...input, title: `Roads ${unique()}` });
  const strategy = await findStrategy(person, slug);
  const events = await asViewer(auditor, (tx) =>
    tx.execute(sql`select action, actor_id from audit_events where stream = ${`strategy:${strategy?.id}`}`),
  );
  expect(events).toMatchObject([{ action: "strategy_started", actor_id: person.id }]);
});
