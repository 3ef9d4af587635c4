import type { Page } from "@playwright/test";
import { buildPeer } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildExercise } from "@/fixtures/build-exercise";
import { expect, test } from "./test";

type SignIn = (person: BuiltExercise["convenor"]) => Promise<void>;

const sheet = (page: Page) => page.getByRole("heading", { level: 1, name: /to print$/ });
const codeBox = (page: Page) => page.getByLabel("Access code");

/** A driver without a mailbox, and the code that the convenor makes for them. */
async function makeCode(page: Page, signIn: SignIn, exercise: BuiltExercise) {
  const driver = await buildPeer(exercise, { name: "Sal Driver", post: "Gritter driver", email: null });
  await signIn(exercise.convenor);
  await page.goto(`/forums/${exercise.forum.slug}/access-codes`);
  await page.getByRole("button", { name: "Make codes and show the sheet" }).click();
  await expect(sheet(page)).toBeVisible();
  const code = (await page.locator(".snd-card__code").textContent()) ?? "";
  return { driver, code };
}

test("I make a code for a colleague without a mailbox, and print the sheet", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  await buildPeer(exercise, { name: "Sal Driver", email: null });
  await signIn(exercise.convenor);
  await page.goto(`/forums/${exercise.forum.slug}`);
  await page.getByRole("link", { name: "Access codes" }).click();
  await expect(page.getByText("1 person")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make codes and show the sheet" }).click();

  await expect(sheet(page)).toHaveText(/1 code to print/);
  const card = page.getByRole("listitem").filter({ hasText: "Sal Driver" });
  await expect(card).toContainText(/[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/);
  await expect(card).toContainText("Confidential");
  await expect(card.getByRole("img", { name: /Sal Driver/ })).toBeVisible();
  await expectAccessible(page);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Print this page now")).toBeHidden();
  await expect(card).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.context().clearCookies({ name: "access-code-sheet" });
  await page.reload();
  await expect(
    page.getByRole("heading", { level: 1, name: "These codes cannot be shown again" }),
  ).toBeVisible();
  await page.goto(`/forums/${exercise.forum.slug}/access-codes`);
  await expect(page.getByText("not used yet")).toBeVisible();
});

test("I sign in with my code, say something, come back to it, and my code is revoked", async ({
  page,
  signIn,
  signOut,
}) => {
  const exercise = await buildExercise("open");
  const { driver, code } = await makeCode(page, signIn, exercise);
  await signOut();

  await page.goto(`/sign-in/code?code=${code}`);
  await expect(codeBox(page)).toHaveValue(code);
  await page.goto("/contributions");
  await expect(page.getByText("Sal Driver")).toBeHidden();

  await page.goto("/sign-in/code");
  await codeBox(page).fill("K7PM 2QRT 9WXZ 4BC0");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("it has no 0");
  await codeBox(page).fill("K7PM 2QRT 9WXZ 4BCD");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This access code does not work");

  await codeBox(page).fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("banner")).toContainText("Sal Driver");
  await page.getByRole("link", { name: exercise.title }).first().click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("This device is signed out")).toBeVisible();

  await page.goto(`/sign-in/code?code=${code}`);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("banner")).toContainText("Sal Driver");

  const cookies = await page.context().cookies();
  await signIn(exercise.convenor);
  await page.goto(`/forums/${exercise.forum.slug}/access-codes/${driver.id}`);
  await page.getByRole("button", { name: "Revoke the code" }).click();
  await expect(page.getByText("The code does not work any more.")).toBeVisible();
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.goto("/exercises");
  await expect(page.getByRole("banner")).not.toContainText("Sal Driver");
});

test("at a shared device I say what I think, and it forgets me", async ({
  page,
  signIn,
  scripted,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  const { code } = await makeCode(page, signIn, exercise);
  await page.goto(`/forums/${exercise.forum.slug}/kiosks`);
  await page.getByLabel("Where is it?").fill("Tablet in the salt barn");
  await page.getByRole("button", { name: "Make this a shared device" }).click();
  await expect(page.getByRole("heading", { level: 1, name: exercise.title })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("banner")).not.toContainText(exercise.convenor.name);

  await codeBox(page).fill(code);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("Hello, Sal Driver")).toBeVisible();
  await page.getByRole("link", { name: "1. Tools that work for everyone" }).click();
  await expect(page.getByText("Every member of staff will sign in with a phone.")).toBeVisible();
  const answer = await page.request.get(page.url());
  expect(answer.headers()["cache-control"]).toContain("no-store");
  await expectAccessible(page);
  await page.getByLabel("What do you want to say?").fill("No signal in the barn.");
  await page.getByLabel("Confidential: your convenor").check();
  await page.getByRole("button", { name: "Send what I think" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
  await expect(page.getByText(/Your words have arrived: C-\d+/)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Finish" }).click();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();

  await page.goto("/kiosk/sections/1");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("No signal in the barn.")).toBeHidden();

  if (scripted) await page.clock.install();
  await page.goto("/kiosk");
  await codeBox(page).fill(code);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByText("Hello, Sal Driver")).toBeVisible();
  if (scripted) {
    await page.clock.runFor("02:40");
    await page.getByRole("button", { name: "I am still here" }).click();
    await expect(page.getByText("Are you still here?")).toBeHidden();
    await page.clock.runFor("02:40");
    await expect(page.getByText("Are you still here?")).toBeVisible();
    await page.clock.runFor("00:25");
  } else {
    await expect(page.locator('meta[http-equiv="refresh"]')).toHaveAttribute(
      "content",
      "600;url=/sign-out/reset",
    );
    await expect(page.locator("noscript strong")).toContainText("clears itself 10 minutes after a page");
    await page.goto("/sign-out/reset");
  }
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await page.goto("/contributions");
  await expect(page.getByText("No signal in the barn.")).toBeHidden();
});

test("I enter what a colleague wrote on paper; it is theirs to see and to withdraw", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  const driver = await buildPeer(exercise, { name: "Sal Driver", email: null });
  await signIn(exercise.convenor);
  await page.goto(`/exercises/${exercise.slug}`);
  await page.getByRole("link", { name: "Print a form to write on" }).click();
  await expect(page.getByText("What do you think of section 2?")).toBeVisible();
  await expect(page.getByText("Forum code: F")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/exercises/${exercise.slug}/assisted?section=2&search=sal`);
  await page.getByRole("button", { name: "Enter this contribution" }).click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Select who said it");
  await expect(alert).toContainText("Enter what you want to say");
  await expectAccessible(page);

  await page.getByLabel("Sal Driver").check();
  await page.getByLabel("On paper").check();
  const today = new Date();
  await page.getByLabel("Day", { exact: true }).fill(String(today.getDate()));
  await page.getByLabel("Month", { exact: true }).fill(String(today.getMonth() + 1));
  await page.getByLabel("Year", { exact: true }).fill(String(today.getFullYear()));
  await page.getByLabel("What did they say?").fill("We learn on the job, not on a screen.");
  await page.getByRole("button", { name: "Enter this contribution" }).click();
  await expect(page.getByText(/C-\d+ has been entered/)).toBeVisible();
  await expect(page.getByLabel("Section", { exact: true })).toHaveValue("2");
  await expect(page.getByLabel("What did they say?")).toHaveValue("");

  await signIn(driver);
  await page.goto("/contributions");
  await expect(page.getByText("We learn on the job, not on a screen.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Withdraw/ })).toBeVisible();
});
