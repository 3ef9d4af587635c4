import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildVisit } from "@/fixtures/build-forum";
import {
  type BuiltPerson,
  buildForum,
  buildMembership,
  buildPerson,
  buildTeamMember,
  unique,
} from "@/fixtures/build-people";
import { unsubscribeLinks } from "@/mail/unsubscribe";
import { expect, test } from "./test";

test("a lead launches; those invited get an invitation by email, and its link opens the exercise", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("draft");
  await buildTeamMember(exercise.strategy.id, "analyst");
  const email = `${unique()}@exampleshire.example`;
  const member = await buildPerson({ email });
  await buildMembership(exercise.forum.id, member);
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/launch`);
  await page.getByLabel("I have checked the draft, the dates and who is invited").check();
  await page.getByRole("button", { name: "Launch and invite 3 people" }).click();
  await expect(page.getByText("The exercise is launched")).toBeVisible();

  const letter = await letterTo(email, "You are invited:");
  expect(letter).toContain(exercise.title);
  expect(letter).not.toContain(exercise.forum.name);
  await signIn(member);
  await page.goto(/https?:\/\/\S+\/exercises\/\S+/.exec(letter)?.[0] ?? "");
  await expect(page.getByRole("heading", { level: 1, name: exercise.title })).toBeVisible();
  await signIn(exercise.lead);
  await expect(async () => {
    await page.goto(`/manage/exercises/${exercise.slug}/reach`);
    await expect(page.getByText("3 invitations sent by email, 0 waiting")).toBeVisible({ timeout: 500 });
  }).toPass();
  // It opens next week: nobody is reminded of what they cannot do yet.
  await expect(page.getByRole("link", { name: "Remind those who have not taken part" })).toHaveCount(0);
});

test("somebody who joins an invited forum gets an invitation by email, whose link opens the exercise", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const email = `${unique()}@exampleshire.example`;
  const joiner = await buildPerson({ email });
  await signIn(await buildPerson({ roles: ["administrator"] }));
  await page.goto(`/forums/${exercise.forum.slug}/members/new`);
  await page.getByLabel("Work e-mail address").fill(email);
  await page.getByRole("main").getByRole("button", { name: /Add/ }).click();

  const letter = await letterTo(email, "You are invited:");
  expect(letter).not.toContain(exercise.forum.name);
  await signIn(joiner);
  await page.goto(/https?:\/\/\S+\/exercises\/\S+/.exec(letter)?.[0] ?? "");
  await expect(page.getByRole("heading", { level: 1, name: exercise.title })).toBeVisible();
});

test("the lead reminds those who have not taken part, once, and nobody else", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const [quiet, busy] = [`${unique()}@exampleshire.example`, `${unique()}@exampleshire.example`];
  const reader = await buildPerson({ email: busy });
  const second = await buildForum();
  const members: BuiltPerson[] = [];
  for (const person of [await buildPerson({ email: quiet }), reader]) {
    await buildMembership(second.id, person);
    members.push(person);
  }
  await buildInvitedForum(exercise, second.id, members);
  await buildVisit(exercise, reader);
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/reach`);
  await page.getByRole("link", { name: "Remind those who have not taken part" }).click();
  await expect(page.getByText("No reminder has been sent.")).toBeVisible();
  await page.getByRole("button", { name: /^Remind \d+ / }).click();
  await expect(page.getByText("The reminder is on its way.")).toBeVisible();
  await expect(page.getByText(/People were reminded less than 3 days ago/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remind/ })).toHaveCount(0);

  expect(await letterTo(quiet, "There is still time:")).toContain(exercise.title);
  expect(await lettersTo(busy, "There is still time:")).toEqual([]);
});

test("one press in a digest ends it, without signing in; looking at the link does not", async ({
  page,
  request,
  signIn,
}) => {
  const person = await buildPerson();
  const links = unsubscribeLinks(person.id);
  await page.goto(links.page.href);
  await expect(page.getByRole("heading", { name: "Stop the digest" })).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Stop the digest" }).click();
  await expect(page.getByRole("heading", { name: "You will not be sent the digest any more" })).toBeVisible();

  const other = unsubscribeLinks((await buildPerson()).id).oneClick;
  const pressed = await request.post(other.href, { form: { "List-Unsubscribe": "One-Click" } });
  expect(pressed.status()).toBe(200);
  other.searchParams.set("token", "1.x");
  expect((await request.post(other.href)).status()).toBe(404);
  await signIn(person);
  await page.goto("/unsubscribe?token=1.x");
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
});

/** The letters of a kind to somebody, where a demonstration keeps them: digests go to everyone at any time. */
async function lettersTo(email: string, subject: string): Promise<string[]> {
  const folder = path.resolve(process.env.DATA_DIR ?? ".data", "mail");
  const files = await readdir(folder).catch(() => []);
  const letters = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
  return letters.filter(
    (letter) => letter.includes(`To: ${email}`) && letter.includes(`Subject: ${subject}`),
  );
}

async function letterTo(email: string, subject: string): Promise<string> {
  await expect
    .poll(() => lettersTo(email, subject).then(({ length }) => length), { timeout: 15_000 })
    .toBe(1);
  const [letter = ""] = await lettersTo(email, subject);
  return letter;
}
