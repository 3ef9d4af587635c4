import type { Page } from "@playwright/test";
import {
  buildAnswer,
  buildOtherForum,
  buildPeer,
  closeExercise,
  countSaid,
  pauseExercise,
  suspendPerson,
} from "@/fixtures/build-contribution";
import { buildContribution, buildExercise } from "@/fixtures/build-exercise";
import { buildPerson } from "@/fixtures/build-people";
import { expect, test } from "./test";

const words = "On the salt barns nobody carries a phone while loading.";

const wordsBox = (page: Page) => page.getByLabel("What do you want to say?");
const send = (page: Page) => page.getByRole("button", { name: "Send your comment" }).click();
const alertIn = (page: Page) => page.getByRole("main").getByRole("alert");

/**
 * Empties a box that has words in it. Emptying is two steps for a browser, select and delete, and a page that comes
 * alive between them loses the selection: then it is done again, as a person would.
 */
async function empty(page: Page) {
  await expect(async () => {
    await wordsBox(page).fill("");
    await expect(wordsBox(page)).toHaveValue("", { timeout: 500 });
  }).toPass();
}

/** Opens the form beneath paragraph 1.1 and fills it in. */
async function write(page: Page, exercise: { slug: string; forum: { name: string } }, said = words) {
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await page.getByRole("link", { name: "Comment on this paragraph 1.1" }).click();
  await wordsBox(page).fill(said);
  await page.getByLabel(`Members of ${exercise.forum.name}`).check();
}

test("I read a section, comment on a paragraph, and see it in its place", async ({
  page,
  signIn,
  scripted,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise, { name: "Miriam Okafor", post: "Home care organiser" });
  await buildContribution(exercise, { author: peer, body: "There is no signal in half the villages." });
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}`);
  await page.getByRole("link", { name: "Start reading" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Tools that work for everyone" })).toBeVisible();
  await expect(page.getByText("Every member of staff will sign in with a phone.")).toBeVisible();
  await page.locator("summary", { hasText: "Miriam Okafor" }).click();
  await expect(page.getByText("There is no signal in half the villages.").last()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Comment on this paragraph 1.1" }).click();
  if (scripted) await expect(wordsBox(page)).toBeFocused();
  await write(page, exercise);
  await expectAccessible(page);
  await send(page);

  await expect(alertIn(page)).toContainText(/Your comment is published. Its reference is C-\d+/);
  await expect(page.getByText(words).last()).toBeVisible();
  await expect(page.getByText("2 contributions on paragraph 1.1")).toBeVisible();
  await expect(page).toHaveURL(/#c-\d+$/);
  await expect(page).toHaveTitle(/^1. Tools that work for everyone/);
});

test("I comment on the section as a whole", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await page.getByRole("link", { name: "Comment on the section as a whole" }).click();
  await wordsBox(page).fill("It reads well, and it is too long.");
  await page.getByLabel("Confidential: your convenor and the programme lead only").check();
  await send(page);

  await expect(alertIn(page)).toContainText("Your comment is published");
  await expect(page.getByText("1 contribution on the section as a whole")).toBeVisible();
});

test("who I am is with those that I chose", async ({ page, signIn }) => {
  const exercise = await buildExercise("open", { talkScope: "all_invited" });
  const other = await buildOtherForum(exercise);
  const peer = await buildPeer(exercise);
  await buildContribution(exercise, { body: "Said with a name.", named: true });
  await buildContribution(exercise, { body: "Said without one.", named: false });
  const path = `/exercises/${exercise.slug}/sections/1`;
  const { name } = exercise.contributor;

  await signIn(peer);
  await page.goto(path);
  await expect(page.locator("summary", { hasText: name })).toHaveCount(1);
  await expect(page.locator("summary", { hasText: "Name confidential" })).toHaveCount(1);

  await signIn(other.member);
  await page.goto(path);
  await expect(page.locator("summary", { hasText: `A member of ${exercise.forum.name}` })).toHaveCount(2);
  await expect(page.getByText(name)).toHaveCount(0);

  await signIn(exercise.convenor);
  await page.goto(path);
  await expect(page.locator("summary", { hasText: name })).toHaveCount(2);
  await expect(page.locator("summary", { hasText: "(name confidential)" })).toHaveCount(1);
});

test("what is missing or too long is explained, and what I typed is still there", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1?write=1.1`);
  await send(page);
  await expect(page.getByRole("link", { name: "Enter what you want to say" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Choose who will see your name" })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);

  const long = "x".repeat(5001);
  await wordsBox(page).fill(long);
  await page.getByLabel("Confidential: your convenor and the programme lead only").check();
  await page.getByLabel("You may quote this without my name").check();
  await send(page);
  await expect(
    page.getByRole("link", { name: "Shorten this to 5,000 characters: it has 5,001" }),
  ).toBeVisible();
  await expect(wordsBox(page)).toHaveValue(long);
  await expect(page.getByLabel("You may quote this without my name")).toBeChecked();

  await wordsBox(page).fill(words);
  await send(page);
  await expect(alertIn(page)).toContainText("Your comment is published");
});

test("an exercise that closes while I type keeps my words and says why they were not sent", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await write(page, exercise);
  await closeExercise(exercise);
  await send(page);

  await expect(alertIn(page)).toContainText("This exercise closed for contributions at");
  await expect(wordsBox(page)).toHaveValue(words);
  expect(await countSaid(exercise, words)).toBe(0);
});

test("so does one that is paused", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await write(page, exercise);
  await pauseExercise(exercise);
  await send(page);

  await expect(alertIn(page)).toContainText("Contributions are paused for now");
  await expect(wordsBox(page)).toHaveValue(words);
});

test("when I am suspended while I type, nothing is sent and my words are still before me", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await write(page, exercise);
  await suspendPerson(exercise.contributor);
  await send(page);

  await expect(alertIn(page)).toContainText("You have been signed out");
  await expect(page.locator("textarea:not(#choose-words)")).toHaveValue(words);
  expect(await countSaid(exercise, words)).toBe(0);
});

test("a form that is sent twice says it once; other words under it are asked about", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.contributor);
  await write(page, exercise);
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === "POST"),
    send(page),
  ]);
  await expect(alertIn(page)).toContainText("Your comment is published");

  // As a browser does that sends again what it has heard no answer to.
  const all = Object.entries(await sent.allHeaders());
  const headers = Object.fromEntries(all.filter(([name]) => !/^:|^content-length|-request-id$/.test(name)));
  const sendAgain = (body: string) => page.request.post(sent.url(), { headers, data: body, maxRedirects: 0 });
  const body = sent.postData() ?? "";
  await sendAgain(body);
  expect(await countSaid(exercise, words)).toBe(1);

  const other = "Something else, on the same form.";
  const answer = await (await sendAgain(body.replace(words, other))).text();
  expect(answer).toContain("You have already sent this form, with other words");
  expect(answer).toContain(other);
  expect(await countSaid(exercise, other)).toBe(0);
});

test("I edit what I said, and what I cannot take back is not offered", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise, { body: "First words.", named: false });
  await signIn(exercise.contributor);
  await page.goto("/contributions");
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByText("Your name is confidential, and stays so.")).toBeVisible();
  await empty(page);
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByRole("link", { name: "Enter what you want to say" })).toBeVisible();

  await wordsBox(page).fill("Better words.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(alertIn(page)).toContainText(`Your comment C-${id} has been changed`);
  await expect(page.getByText("Better words.").last()).toBeVisible();
  await expect(page.getByText(/, edited \d/).first()).toBeVisible();
});

test("an edit from an older tab shows both texts instead of choosing between them", async ({
  page,
  context,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise, { body: "First words." });
  await signIn(exercise.contributor);
  await page.goto(`/contributions/${id}/revision`);
  const otherTab = await context.newPage();
  await otherTab.goto(`/contributions/${id}/revision`);
  await wordsBox(otherTab).fill("From the other tab.");
  await otherTab.getByRole("button", { name: "Save the change" }).click();
  await expect(alertIn(otherTab)).toContainText("has been changed");

  await wordsBox(page).fill("From this tab.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText("What is saved now")).toBeVisible();
  await expect(page.getByText("From the other tab.")).toBeVisible();
  await expect(wordsBox(page)).toHaveValue("From this tab.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(alertIn(page)).toContainText("has been changed");
});

test("I withdraw what I said after being asked, and my colleagues no longer see it", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise);
  const { id } = await buildContribution(exercise, { body: words });
  await signIn(exercise.contributor);
  await page.goto("/contributions");
  await page.getByRole("link", { name: "Withdraw" }).click();
  await expect(page.getByRole("heading", { name: "Are you sure you want to withdraw this?" })).toBeVisible();
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(alertIn(page)).toContainText(`C-${id} has been withdrawn`);
  await expect(page.getByText("Withdrawn by the contributor")).toBeVisible();

  await signIn(peer);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await expect(page.getByText("No contributions yet on paragraph 1.1")).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
});

test("I reply to a colleague, one level deep", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise, { name: "Miriam Okafor" });
  await buildContribution(exercise, { author: peer, body: "There is no signal." });
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await page.locator("summary", { hasText: "Miriam Okafor" }).click();
  await page.getByRole("link", { name: "Reply to Miriam Okafor" }).click();
  await wordsBox(page).fill("Nor in the mobile library.");
  await page.getByLabel(`Members of ${exercise.forum.name}`).check();
  await page.getByRole("button", { name: "Send your reply" }).click();

  await expect(alertIn(page)).toContainText("Your reply is published");
  await expect(page.getByText("Nor in the mobile library.")).toBeVisible();

  await signIn(peer);
  await page.goto("/contributions");
  await expect(page.getByText("1 reply")).toBeVisible();
  await expect(page.getByText("Nor in the mobile library.")).toBeVisible();
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await expect(page.getByRole("link", { name: `Reply to ${exercise.contributor.name}` })).toHaveCount(0);
});

test("I ask the convenor to look at something, once", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const peer = await buildPeer(exercise, { name: "Miriam Okafor" });
  const { id } = await buildContribution(exercise, { author: peer });
  await signIn(exercise.contributor);
  await page.goto(`/contributions/${id}/flag`);
  await page.getByRole("button", { name: "Tell the convenor" }).click();
  await expect(page.getByRole("link", { name: "Enter what the convenor should look at" })).toBeVisible();
  await page.getByLabel("What should the convenor look at?").fill("It names a resident.");
  await page.getByRole("button", { name: "Tell the convenor" }).click();
  await expect(alertIn(page)).toContainText(`The convenor has been asked to look at C-${id}`);

  await page.goto(`/contributions/${id}/flag`);
  await page.getByLabel("What should the convenor look at?").fill("It still does.");
  await page.getByRole("button", { name: "Tell the convenor" }).click();
  await expect(alertIn(page)).toContainText("You have already asked the convenor");
});

test("I read everything that was said on a paragraph, page by page", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  for (let n = 1; n <= 27; n += 1) await buildContribution(exercise, { body: `Remark number ${n}.` });
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1`);
  await page.getByRole("link", { name: "All 27 contributions on this paragraph" }).click();
  await expect(page.getByRole("heading", { name: "Contributions on paragraph 1.1" })).toBeVisible();
  await expect(page.getByText("Remark number 27.")).toBeVisible();
  await expect(page.getByText("Remark number 2.", { exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(page.getByText("Remark number 2.", { exact: true })).toBeVisible();
  await expect(page.getByText("Remark number 3.", { exact: true })).toHaveCount(0);
});

test("I see what the council answered, under what I said and in my contributions", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("closed");
  const { id } = await buildContribution(exercise);
  await buildAnswer(exercise, [id]);
  await signIn(exercise.contributor);
  await page.goto(`/exercises/${exercise.slug}/sections/1?show=${id}`);
  await expect(page.getByText("We have asked for a trial of badge sign-in.")).toBeVisible();
  await expect(page.getByRole("link", { name: /Comment on/ })).toHaveCount(0);
  await page.goto("/contributions");
  await expect(page.getByText("Official response")).toBeVisible();
});

test("I download everything of mine", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  await buildContribution(exercise, { body: words });
  await signIn(exercise.contributor);
  const answer = await page.request.get("/contributions/download");
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(await answer.text()).toContain(words);
});

test("I have not said anything yet", async ({ page, signIn }) => {
  await signIn(await buildPerson());
  await page.goto("/contributions");
  await expect(page.getByText("You have not said anything yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: "See what is open to you" })).toBeVisible();
});

test("somebody who is not invited finds nothing, wherever they look", async ({ page, signIn, signOut }) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise);
  const section = `/exercises/${exercise.slug}/sections/1`;
  const places = [
    section,
    `${section}?write=1.1`,
    `${section}?show=${id}`,
    `${section}/contributions?block=1.1`,
    ...["reply", "revision", "withdrawal", "flag"].map((what) => `/contributions/${id}/${what}`),
  ];
  const look = async () => {
    for (const place of places) {
      const answer = await page.request.get(place, { maxRedirects: 0 });
      expect(answer.status(), place).toBe(404);
      expect(await answer.text()).not.toContain("There is no signal in half the villages");
    }
  };
  await signIn(await buildPerson());
  await look();
  await signOut();
  await look();
  expect((await page.request.get("/contributions/download")).status()).toBe(404);
});

test("a colleague’s words are not mine to edit or withdraw", async ({ page, signIn }) => {
  const exercise = await buildExercise("open");
  const { id } = await buildContribution(exercise);
  await signIn(await buildPeer(exercise));
  for (const what of ["revision", "withdrawal"]) {
    expect((await page.request.get(`/contributions/${id}/${what}`)).status()).toBe(404);
  }
});
