import { buildPeer, closeExercise } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { expect, test } from "./test";

const said = "There is no signal in half the villages.";

/** An open exercise in which a colleague has said something on paragraph 1.1. */
async function buildSaid() {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise, { name: "Miriam Okafor", post: "Home care organiser" });
  const note = await buildContribution(exercise, { author: peer, body: said });
  return { exercise, peer, note };
}

test("I agree with what a colleague said, come back to it, and take it back", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { exercise } = await buildSaid();
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await page.locator("summary", { hasText: "Miriam Okafor" }).click();
  await page.getByRole("button", { name: "I agree with this" }).click();

  await expect(page.getByRole("button", { name: "You agree with this. Undo" })).toBeVisible();
  await expect(page.getByText(said).last()).toBeVisible();
  await page.getByRole("button", { name: "This matters to my team" }).click();
  await expect(
    page.getByRole("button", { name: "You said that this matters to your team. Undo" }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "You agree with this. Undo" }).click();
  await expect(page.getByRole("button", { name: "I agree with this" })).toBeVisible();
  await expect(page.getByText(said).last()).toBeVisible();
});

test("in a list I come back to the same list, narrowed as I had it", async ({ page, signIn }) => {
  const { exercise } = await buildSaid();
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1/contributions?block=1.1&order=oldest`);
  await page.getByRole("button", { name: "This matters to my team" }).click();
  await expect(
    page.getByRole("button", { name: "You said that this matters to your team. Undo" }),
  ).toBeVisible();
  await expect(page).toHaveURL(/contributions\?block=1\.1&order=oldest#c-\d+$/);
});

test("nobody is offered it on their own words, and nobody once the exercise has closed", async ({
  page,
  signIn,
}) => {
  const { exercise, peer } = await buildSaid();
  await signIn(peer);
  await page.goto(`/exercises/${exercise.slug}/sections/1/contributions`);
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByRole("button", { name: "I agree with this" })).toHaveCount(0);

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1/contributions`);
  await closeExercise(exercise);
  await page.getByRole("button", { name: "I agree with this" }).click();
  await expect(page.getByRole("button", { name: "You agree with this. Undo" })).toHaveCount(0);
  await page.goto(`/exercises/${exercise.slug}/sections/1/contributions`);
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByRole("button", { name: "I agree with this" })).toHaveCount(0);
});

test("the lead sees from which forums colleagues pointed at it, as reasons and not as votes", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const { exercise, note } = await buildSaid();
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1/contributions`);
  await page.getByRole("button", { name: "I agree with this" }).click();
  await expect(page.getByRole("button", { name: "You agree with this. Undo" })).toBeVisible();

  await closeExercise(exercise);
  await signIn(exercise.lead);
  await page.goto(`/manage/exercises/${exercise.slug}/coding/${note.id}`);
  const table = page.getByRole("table", { name: "Reasons that colleagues gave to look at this" });
  await expect(table.getByRole("row", { name: exercise.forum.name })).toContainText("1");
  await expect(page.getByText("These are reasons to look, not votes")).toBeVisible();
  await expect(page.getByText(exercise.contributor.name)).toHaveCount(0);
  await expectAccessible(page);
});
