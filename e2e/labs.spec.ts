import type { Page } from "@playwright/test";
import { buildOtherForum } from "@/fixtures/build-contribution";
import { type BuiltExercise, buildExercise } from "@/fixtures/build-exercise";
import { buildAttendance, buildSession } from "@/fixtures/build-session";
import { expect, test } from "./test";

const alertIn = (page: Page) => page.getByRole("main").getByRole("alert");
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const nextYear = new Date().getFullYear() + 1;

async function fillWhen(page: Page, [day, month, starts, ends]: [string, string, string, string]) {
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Year").fill(String(nextYear));
  await page.getByLabel("Starts at").fill(starts);
  await page.getByLabel("Ends at").fill(ends);
}

test("a convenor sets a lab up, changes and cancels it, and calendars follow", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const exercise = await buildExercise("open");
  await signIn(exercise.convenor);
  await page.goto(`/forums/${exercise.forum.slug}`);
  await page
    .getByRole("button", { name: "Sessions" })
    .or(page.getByRole("link", { name: "Sessions" }))
    .click();
  await expect(page.getByText("No session is planned.")).toBeVisible();
  await page.getByRole("link", { name: "Set up a session" }).click();
  await page.getByLabel("Title").fill("Tools lab");
  await fillWhen(page, ["27", "mar", "11am", "9:30am"]);
  await page.getByRole("radio", { name: "In person", exact: true }).check();
  await page.getByLabel("Where people meet").fill("Room 4, County Hall");
  await page.getByLabel("1. Tools that work for everyone").check();
  await page.getByRole("button", { name: "Set up the session" }).click();
  await expect(alertIn(page)).toContainText("It must end after it starts, on the same day");
  await expect(page.getByLabel("Where people meet")).toHaveValue("Room 4, County Hall");
  await expectAccessible(page);
  await page.getByLabel("Starts at").fill("9:30am");
  await page.getByLabel("Ends at").fill("11am");
  await page.getByRole("button", { name: "Set up the session" }).click();
  await expect(alertIn(page)).toContainText("The session is set up");
  await expect(page.getByText(`27 March ${nextYear}, 9:30am to 11am`)).toBeVisible();
  await expectAccessible(page);

  const calendar = await page
    .getByRole("link", { name: "Put it in my calendar (.ics)" })
    .getAttribute("href");
  const file = async () => (await page.request.get(calendar ?? "")).text();
  const first = await file();
  expect(first).toContain("SEQUENCE:0");
  expect(first).toContain(`DTSTART;TZID=Europe/London:${nextYear}0327T093000`);

  await page.getByRole("link", { name: "Change this session" }).click();
  await page.getByLabel("Where people meet").fill("Room 9");
  await page.getByRole("button", { name: "Save the session" }).click();
  await expect(alertIn(page)).toContainText("The session has changed");
  const second = await file();
  expect(second).toContain("SEQUENCE:1");
  expect(second).toContain("LOCATION:Room 9");
  const uid = /UID:.*/.exec(first)?.[0] ?? "none";
  expect(second).toContain(uid);

  await page.getByRole("link", { name: "Cancel this session" }).click();
  await page.getByLabel("Why is it cancelled?").fill("The room is flooded.");
  await page.getByRole("button", { name: "Cancel the session" }).click();
  await expect(page.getByText("This session was cancelled. The room is flooded.")).toBeVisible();
  const third = await file();
  expect(third).toContain("METHOD:CANCEL");
  expect(third).toContain(uid);
});

/** A lab that is going on, which the exercise’s contributor has joined. */
async function buildLab(exercise: BuiltExercise) {
  const session = await buildSession(exercise, { startsAt: minutesAgo(20) });
  await buildAttendance(session, exercise.contributor);
  return session;
}

test("I come to a lab by the code on the wall, and say so of the notes of what I said", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const exercise = await buildExercise("open");
  const session = await buildSession(exercise, { startsAt: minutesAgo(20) });
  const base = `/sessions/${session.id}`;
  await signIn(exercise.convenor);
  await page.goto(`${base}/screen`);
  await expect(page.getByRole("img", { name: "Code for the page to join Tools lab" })).toBeVisible();
  await expect(page.getByText(`${base}/join`)).toBeVisible();
  await expectAccessible(page);

  await signIn(exercise.contributor);
  await page.goto(`${base}/join`);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(alertIn(page)).toContainText("You have joined");

  await signIn(exercise.convenor);
  await page.goto(base);
  await expect(page.getByText("1 person joined. Counted.")).toBeVisible();
  await page.getByRole("link", { name: "Take notes" }).click();
  await page.getByLabel("What it is about").selectOption({ index: 1 });
  await page.getByLabel("Who said it").selectOption({ label: exercise.contributor.name });
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(alertIn(page)).toContainText("Enter what was said");
  for (const words of ["Codes fail on care rounds.", "Nobody has a badge.", "Depots want one screen."]) {
    await page.getByLabel("Who said it").selectOption({ label: exercise.contributor.name });
    await page.getByLabel("What was said").fill(words);
    await page.getByRole("button", { name: "Add the note" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: words })).toContainText("Not confirmed yet");
  }
  await expectAccessible(page);

  await signIn(exercise.contributor);
  await page.goto(base);
  const notes = page.getByRole("region", { name: "Notes of what you said" });
  await expect(notes.getByText("Nobody has a badge.")).toBeVisible();
  await notes.getByRole("button", { name: "Yes, I said this" }).first().click();
  await expect(alertIn(page)).toContainText("You have confirmed the note");
  await notes.getByRole("link", { name: "Correct it" }).first().click();
  await page.getByRole("textbox").last().fill("Few of us have a badge.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/revision"));
  await page.goto(base);
  await notes.getByRole("link", { name: "I did not say this" }).click();
  await page.getByRole("button", { name: "I did not say this" }).click();
  await expect(alertIn(page)).toContainText("no longer stands in your name");
  await expect(notes).toBeHidden();

  await signIn(exercise.convenor);
  await page.goto(`${base}/notes`);
  const noted = (words: string) => page.getByRole("listitem").filter({ hasText: words });
  await expect(noted("Codes fail on care rounds.")).toContainText("Confirmed by the person who said it");
  await expect(noted("Few of us have a badge.")).toContainText("Corrected by the person who said it");
  await expect(noted("Depots want one screen.")).toContainText("They say that they did not say this");
});

test("who is not of the forum is told whom to ask, and the agenda is there to print", async ({
  page,
  signIn,
}) => {
  const exercise = await buildExercise("open");
  const session = await buildLab(exercise);
  const { member } = await buildOtherForum(exercise);
  await signIn(member);
  await page.goto(`/sessions/${session.id}/join`);
  await expect(page.getByText("ask its convenor to add you")).toBeVisible();
  await expect(page.getByText("Tools lab")).toBeHidden();
  expect((await page.request.get(`/sessions/${session.id}`)).status()).toBe(404);

  await signIn(exercise.contributor);
  await page.goto(`/sessions/${session.id}/agenda`);
  await expect(page.getByRole("heading", { name: "Agenda: Tools lab" })).toBeVisible();
  await expect(page.getByText("Every member of staff")).toBeVisible();
});
