import type { Page } from "@playwright/test";
import { closeExercise } from "@/fixtures/build-contribution";
import { buildExercise } from "@/fixtures/build-exercise";
import { expect, test } from "./test";

const words = "On the salt barns nobody carries";
const wordsBox = (page: Page) => page.getByLabel("What do you want to say?");

/** Opens the form beneath paragraph 1.1 and begins to write. */
async function begin(page: Page, { slug }: { slug: string }) {
  await page.goto(`/exercises/${slug}/sections/1?write=1.1#write`);
  await wordsBox(page).fill(words);
}

test("I leave off in the middle, find my words again, send them, and they are half-written no more", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await begin(page, exercise);
  await page.getByRole("button", { name: "Save and finish later" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "What you have half-written" })).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await expect(page.getByText("You have something half-written here")).toBeVisible();
  await page.getByRole("link", { name: "a comment on 1.1" }).click();
  await expect(wordsBox(page)).toHaveValue(words);
  await expectAccessible(page);
  await wordsBox(page).fill(`${words} a phone.`);
  await page.getByLabel(`Members of ${exercise.forum.name}`).check();
  await page.getByRole("button", { name: "Send your comment" }).click();

  await expect(page.getByText("Your comment is published.")).toBeVisible();
  await page.goto("/contributions/half-written");
  await expect(page.getByText("You have nothing half-written.")).toBeVisible();
});

test("what I have half-written outlives the closing date, and I can throw it away", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await begin(page, exercise);
  await closeExercise(exercise);
  await page.getByRole("button", { name: "Save and finish later" }).click();

  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("link", { name: "Throw it away" }).click();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(page.getByText("You have nothing half-written.")).toBeVisible();
});

test("with JavaScript my words are saved by themselves, and another device tells me of both texts", async ({
  page,
  signIn,
  scripted,
}) => {
  test.skip(!scripted, "Nothing is saved by itself without JavaScript");
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await begin(page, exercise);
  await expect(page.getByText("Saved just now")).toBeVisible({ timeout: 15_000 });

  const other = await page.context().newPage();
  await other.goto(`/exercises/${exercise.slug}/sections/1?write=1.1#write`);
  await expect(wordsBox(other)).toHaveValue(words);
  await wordsBox(other).fill("On the depot");
  await expect(other.getByText("Saved just now")).toBeVisible({ timeout: 15_000 });

  await wordsBox(page).fill(`${words} a phone.`);
  await expect(page.getByText("What you wrote somewhere else")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("On the depot")).toBeVisible();
  await expect(wordsBox(page)).toHaveValue(`${words} a phone.`);
});
