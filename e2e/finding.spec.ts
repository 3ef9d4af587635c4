import { buildContribution, buildExercise, buildInvitedForum } from "@/fixtures/build-exercise";
import { buildVisit } from "@/fixtures/build-forum";
import { buildForum, buildMembership, buildPerson } from "@/fixtures/build-people";
import { expect, test } from "./test";

test("a contributor finds what is open, where she left off and what is new", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open", { title: `What should change? ${Date.now()}` });
  const reader = await buildPerson();
  await buildMembership(exercise.forum.id, reader);
  const yesterday = new Date(Date.now() - 86_400_000);
  await buildVisit(exercise, reader, { section: 1, at: yesterday });
  await buildContribution(exercise);
  await buildContribution(exercise, { receivedAt: new Date(yesterday.getTime() - 60_000) });

  await signIn(reader);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "What is open to you" })).toBeVisible();
  await expect(page.getByText(/^Open Closes at/)).toBeVisible();
  await expect(page.getByText(`Invited through ${exercise.forum.name}`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Section 1: Tools that work for everyone" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: exercise.title }).click();
  await expect(page.getByRole("heading", { name: "Open to influence", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Not open to influence" })).toBeVisible();
  await expect(page.getByText("You have read 1 of 2 and contributed to 0.")).toBeVisible();
  await expect(page.getByText("2 contributions 1 new")).toBeVisible();
  await expect(page.getByRole("link", { name: "Carry on at section 1" })).toBeVisible();
  await expect(page.getByText(exercise.convenor.name)).toBeVisible();

  await page.getByRole("link", { name: exercise.forum.name }).click();
  await expect(page.getByRole("heading", { name: exercise.forum.name })).toBeVisible();
  await expect(page.getByText("2 contributions over the last 30 days.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Members" })).toHaveCount(0);
});

test("somebody who is not invited finds nothing: no exercise, no forum, no counts", async ({
  page,
  signIn,
}) => {
  const open = await buildExercise("open");
  const draft = await buildExercise("draft");
  const stranger = await buildPerson();
  await signIn(stranger);
  for (const place of [
    `/exercises/${open.slug}`,
    `/forums/${open.forum.slug}`,
    `/forums/${open.forum.slug}/members`,
    "/exercises/no-such-exercise",
    "/exercises/Not%20a%20slug",
  ]) {
    expect((await page.goto(place))?.status(), place).toBe(404);
  }
  await signIn(draft.contributor);
  expect((await page.goto(`/exercises/${draft.slug}`))?.status()).toBe(404);
  await page.goto("/");
  await expect(page.getByText("Nothing is open to you at the moment.")).toBeVisible();
  await page.goto("/exercises");
  await expect(page.getByText("You have not been invited to an exercise.")).toBeVisible();
});

test("a member of one forum does not count the talk of another", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const other = await buildForum();
  const stranger = await buildPerson();
  await buildMembership(other.id, stranger);
  await buildInvitedForum(exercise, other.id, [stranger]);
  await buildContribution(exercise);

  await signIn(stranger);
  await page.goto(`/exercises/${exercise.slug}`);
  await expect(page.getByText("No contributions yet").first()).toBeVisible();
  await expect(page.getByText("1 contribution", { exact: true })).toHaveCount(0);
});

test("exercises are listed by where they stand", async ({ page, signIn }) => {
  const open = await buildExercise("open");
  const scheduled = await buildExercise("scheduled");
  const closed = await buildExercise("closed");
  for (const { forum } of [scheduled, closed]) await buildMembership(forum.id, open.contributor);
  await signIn(open.contributor);
  await page.goto("/exercises");
  const titles = await page.getByRole("heading", { level: 2 }).allTextContents();
  expect(titles.slice(0, 3)).toEqual(["Open now", "Opening soon", "Closed, being analysed"]);
  await page.getByRole("link", { name: closed.title, exact: true }).click();
  await expect(page.getByText("Every point is being answered.")).toBeVisible();
});

test("the team sees a draft exercise, and is told that nobody else does", async ({ page, signIn }) => {
  const draft = await buildExercise("draft");
  await signIn(draft.lead);
  await page.goto(`/exercises/${draft.slug}`);
  await expect(page.getByText("Only the team sees this.")).toBeVisible();
});

test("a convenor sees who is in their own forum, and nobody else’s", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const other = await buildExercise("open");
  await signIn(exercise.convenor);
  await page.goto(`/forums/${exercise.forum.slug}/members`);
  await expect(page.getByRole("rowheader", { name: exercise.contributor.name })).toBeVisible();
  await page.getByLabel("Part of a name, post or e-mail address").fill(exercise.convenor.name);
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  expect((await page.goto(`/forums/${other.forum.slug}/members`))?.status()).toBe(404);
});

test("somebody who has not signed in reads what this is, and finds what is public", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Strategies written with");
  await expect(page.getByRole("link", { name: "All published decisions" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Check that a summary or a record" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/exercises");
  await expect(page).toHaveURL(/\/sign-in/);
});
