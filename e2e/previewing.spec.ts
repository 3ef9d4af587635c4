import { buildPeer } from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { expect, test } from "./test";

test("I look at what I write as others will see it, go on with it, and send it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.1#write`);
  await page.getByText("How to write lists, quotes and links").click();
  const box = page.getByLabel("What do you want to say?");
  await box.fill("We need:\n\n- signal\n- **spare** phones");
  await page.getByRole("button", { name: "Preview" }).click();

  const preview = page.getByRole("region", { name: "How it will look" });
  await expect(preview.getByRole("listitem")).toHaveText(["signal", "spare phones"]);
  await expect(box).toHaveValue("We need:\n\n- signal\n- **spare** phones");
  await expectAccessible(page);

  await page.getByLabel(`Members of ${exercise.forum.name}`).check();
  await page.getByRole("button", { name: "Send your comment" }).click();
  await expect(page.getByText("Your comment is published.")).toBeVisible();
});

test("a reply is looked at before it is sent, too", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const said = await buildContribution(exercise, { author: peer });
  await signIn(exercise.contributor);
  await page.goto(`/contributions/${said.id}/reply`);
  await page.getByLabel("What do you want to say?").fill("*Quite* so.");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("region", { name: "How it will look" })).toContainText("Quite so.");
});
