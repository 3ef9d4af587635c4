import type { Page } from "@playwright/test";
import { buildOtherForum, buildPeer } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { expect, test } from "./test";

/** Looks for words in all of an exercise, as somebody does who has just typed them. */
async function lookFor(page: Page, words: string) {
  await page.getByLabel("Words to look for").fill(words);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByLabel("Words to look for")).toHaveValue(words);
}
const main = (page: Page) => page.getByRole("main");
const filters = (page: Page) => page.locator("summary", { hasText: "Filter what is shown" });

test("I find what was said however it is spelt, and a phrase as it stands", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  await buildContribution(exercise, { author: peer, body: "The council organised a training programme." });
  await buildContribution(exercise, { author: peer, body: "We organize our own rota on paper." });
  await buildContribution(exercise, {
    author: peer,
    body: "A programme for training would help the depots.",
  });
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/contributions`);
  await main(page)
    .getByRole("link", { name: /search/i })
    .first()
    .click();

  await lookFor(page, "organise");
  await expect(main(page).getByText("2 contributions, the best fit first.")).toBeVisible();
  await expect(main(page).locator("mark", { hasText: "organised" })).toBeVisible();
  await expect(main(page).locator("mark", { hasText: "organize" })).toBeVisible();
  await expectAccessible(page);

  await lookFor(page, "training program");
  await expect(main(page).getByText("2 contributions, the best fit first.")).toBeVisible();
  await lookFor(page, "“training program”");
  await expect(main(page).getByText("1 contribution, the best fit first.")).toBeVisible();
  await expect(main(page).getByText("The council organised a")).toBeVisible();

  // The draft is looked through as well.
  await lookFor(page, "devices");
  await expect(page.getByRole("heading", { name: "In the draft" })).toBeVisible();
  await expect(main(page).locator("mark", { hasText: "device" }).first()).toBeVisible();
});

test("I narrow what I found and let go of the filters again", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  await buildContribution(exercise, { author: peer, body: "The booster is off at night." });
  await buildContribution(exercise, { body: "Our booster is never off." });
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/search?words=booster`);
  await expect(main(page).getByText("2 contributions, the best fit first.")).toBeVisible();

  await filters(page).click();
  await page.getByLabel("New or mine").selectOption("What I said");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(main(page).getByText("1 contribution, the best fit first.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Filters in use" })).toBeVisible();
  await expect(page.getByLabel("Words to look for")).toHaveValue("booster");

  await filters(page).click();
  await page.getByLabel("Kind").selectOption("Suggested words");
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(main(page).getByText("Nothing has these words.")).toBeVisible();
  await main(page).getByRole("link", { name: "Remove the filter Suggested words" }).click();
  await expect(main(page).getByText("1 contribution, the best fit first.")).toBeVisible();
  await main(page).getByRole("link", { name: "Clear filters" }).first().click();
  await expect(main(page).getByText("2 contributions, the best fit first.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Filters in use" })).toHaveCount(0);
  await expect(page).toHaveURL(/words=booster$/);
});

test("I find nothing of what is held, of another forum, or of where I am not invited", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const other = await buildOtherForum(exercise);
  const elsewhere = await buildExercise("open");
  const body = "The kiosk needs a magnifier.";
  await buildContribution(exercise, { author: peer, status: "held", body });
  await buildContribution(exercise, { forumId: other.id, author: other.member, body });
  await buildContribution(elsewhere, { body });

  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/search?words=magnifier`);
  await expect(main(page).getByText("Nothing has these words.")).toBeVisible();
  await filters(page).click();
  await expect(page.getByText(other.name)).toHaveCount(0);
  await page.goto("/search?words=magnifier");
  await expect(main(page).getByText("Nothing has these words.")).toBeVisible();
  expect((await page.goto(`/exercises/${elsewhere.slug}/search?words=magnifier`))?.status()).toBe(404);

  // Who may read the other’s words finds them, so it was the wall and not the words.
  await signIn(other.member);
  await page.goto(`/exercises/${exercise.slug}/search?words=magnifier`);
  await expect(main(page).getByText("1 contribution, the best fit first.")).toBeVisible();
});
