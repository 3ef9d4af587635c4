import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildMembership, buildPerson } from "@/fixtures/build-people";
import { expect, test } from "./test";

const said = "Ask Dilip Marsh at 4 Quay Street about the salt barns: he has no signal.";

test("a convenor redacts a contribution with a reason, and the contributor is told why", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise, { body: said });
  await signIn(exercise.convenor);
  await page.goto(`/moderation/${id}`);

  await page.getByLabel("Redact, then publish").check();
  await page
    .getByLabel("What will be published")
    .fill("Ask [redacted] about the salt barns: she has no signal.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByRole("link", { name: "Choose a reason" })).toBeVisible();
  await expect(page.getByLabel("What will be published")).toHaveValue(/she has no signal/);

  await page.getByLabel("Reason").selectOption("It names or describes someone else");
  await page.getByLabel("Note to the contributor").fill("We took out a resident’s name and address.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByRole("link", { name: /Only take words out/ })).toBeVisible();

  await page
    .getByLabel("What will be published")
    .fill("Ask [redacted] about the salt barns: he has no signal.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("The contributor sees what was decided, and why.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto("/contributions");
  await expect(page.getByText("We took out a resident’s name and address.")).toBeVisible();

  const peer = await buildPerson();
  await buildMembership(exercise.forum.id, peer);
  await signIn(peer);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await expect(page.getByText("Ask [redacted] about the salt barns").first()).toBeAttached();
  await expect(page.getByText("Quay Street")).toHaveCount(0);
});

test("a withheld contribution leaves the forum, keeps its original, and its author may ask for a review", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise, { body: said });
  await signIn(exercise.convenor);
  await page.goto("/moderation?show=all");
  await page.getByRole("link", { name: /Ask Dilip Marsh/ }).click();
  await page.getByLabel("Withhold").check();
  await page.getByLabel("Reason").selectOption("It names or describes someone else");
  await page.getByLabel("Note to the contributor").fill("It is about one resident.");
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("The contributor sees what was decided, and why.")).toBeVisible();

  await signIn(exercise.contributor);
  await page.goto(`/contributions/${id}/review`);
  await page.getByRole("button", { name: "Ask for a review" }).click();
  await expect(
    page.getByRole("link", { name: "Say why you think it should be looked at again" }),
  ).toBeVisible();
  await page.getByLabel("Why should it be looked at again?").fill("He asked me to say it.");
  await page.getByRole("button", { name: "Ask for a review" }).click();
  await expect(page).toHaveURL(/\/contributions\?review=/);

  await signIn(exercise.convenor);
  await page.goto(`/moderation/${id}`);
  await page.getByLabel("Publish as it was written").check();
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("so somebody else must").first()).toBeVisible();

  await signIn(exercise.lead);
  await page.goto("/moderation?show=reviews");
  await page.getByRole("link", { name: /Ask Dilip Marsh/ }).click();
  await expect(page.getByText("He asked me to say it.")).toBeVisible();
  await page.getByLabel("Publish as it was written").check();
  await page.getByRole("button", { name: "Record the decision" }).click();
  await expect(page.getByText("The contributor sees what was decided, and why.")).toBeVisible();
});

test("a convenor of another forum, and a member, find no such contribution", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const other = await buildExercise("open");
  const { id } = await buildContribution(exercise, { body: said });
  for (const person of [other.convenor, exercise.contributor, other.lead]) {
    await signIn(person);
    expect((await page.goto(`/moderation/${id}`))?.status()).toBe(404);
  }
});
