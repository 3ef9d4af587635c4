import { buildSealedExercise } from "@/fixtures/build-analysis";
import { buildPublishedDecision, planFor } from "@/fixtures/build-decision";
import { expect, test } from "./test";

test("anyone checks a file from a decision, and one changed byte does not match", async ({ page }) => {
  const { address, record } = await buildPublishedDecision(planFor(await buildSealedExercise()));
  const download = await page.request.get(`/decisions/${address}/summary/sealed.json`);
  expect(download.headers()["content-disposition"]).toContain("attachment");
  const sealed = await download.body();
  const file = { name: "summary.json", mimeType: "application/json" };

  await page.goto(`/decisions/${address}`);
  await page.getByLabel("Check a file that you were given").setInputFiles({ ...file, buffer: sealed });
  await page.getByRole("button", { name: "Check this file" }).click();
  await expect(page.getByText("This file matches: not one byte has changed.")).toBeVisible();
  await page.getByRole("alert").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/decisions/${address}/summary`));

  const changed = Buffer.from(sealed);
  changed[100] = (changed[100] ?? 0) ^ 1;
  await page.goto("/verify");
  await page.getByLabel("Check a file that you were given").setInputFiles({ ...file, buffer: changed });
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText("This file does not match anything that was sealed here.")).toBeVisible();

  await page.getByLabel("Or paste a seal").fill("not a seal");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByRole("link", { name: /A seal has 64 characters/ })).toBeVisible();
  await expect(page.getByLabel("Or paste a seal")).toHaveValue("not a seal");
  await page.getByLabel("Or paste a seal").fill(record.sha256.toUpperCase().replace(/(.{8})/g, "$1 "));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText("This seal matches.")).toBeVisible();
  await expect(page.getByText("Record of Decision:")).toBeVisible();
});

test("a seal that is not public yet is named to the team and to nobody else", async ({
  page,
  signIn,
  signOut,
}) => {
  const exercise = await buildSealedExercise();
  await page.goto(`/verify?seal=${exercise.summary.sha256}`);
  await expect(page.getByText("This seal matches nothing here.")).toBeVisible();
  await expect(page.getByText(exercise.title)).toHaveCount(0);
  await signIn(exercise.lead);
  await page.goto(`/verify?seal=${exercise.summary.sha256}`);
  await expect(page.getByText("This seal matches.")).toBeVisible();
  await signOut();
});
