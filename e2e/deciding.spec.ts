import type { Page } from "@playwright/test";
import { addDays, dateInWords, localDate } from "@/domain/calendar";
import { forPublicationWords } from "@/domain/decision";
import { decisionAddress } from "@/domain/decision-facts";
import { considerationWords, consideredWhen, statedInWords, statedKindInWords } from "@/domain/record-words";
import { buildSealedExercise } from "@/fixtures/build-analysis";
import {
  buildDeciders,
  buildPublishedDecision,
  buildWrittenDecision,
  freshReference,
  planFor,
} from "@/fixtures/build-decision";
import { completeContent } from "@/fixtures/decision-content";
import {
  referenceContent,
  referenceFacts,
  referenceNoticeOn,
  referenceSettings,
} from "@/fixtures/reference-decision";
import { expect, test } from "./test";

const today = localDate(new Date());

async function fillDate(page: Page, legend: string, date: string) {
  const group = page.getByRole("group", { name: legend });
  const [year = "", month = "", day = ""] = date.split("-");
  await group.getByLabel("Day").fill(day);
  await group.getByLabel("Month").fill(month);
  await group.getByLabel("Year").fill(year);
}

test("an officer begins a record and is told what is missing", async ({ page, signIn }) => {
  const exercise = await buildSealedExercise();
  const reference = freshReference();
  await signIn(exercise.governance);
  await page.goto("/manage/decisions/new");
  await page.getByLabel("Reference").fill("the first one");
  await page.getByLabel("Title of the decision", { exact: true }).fill("Adoption of the Digital Strategy");
  await page.getByLabel("Exercise that it rests on").selectOption({ label: exercise.title });
  await page.getByLabel("Who will read and take it here").selectOption(String(exercise.decisionMaker.id));
  await page.getByLabel("Title of the decision maker").fill("Cabinet Member for Corporate Services");
  await page.getByRole("button", { name: "Begin the record" }).click();
  await expect(
    page.getByRole("link", { name: "Enter a reference in the form that this council uses" }),
  ).toBeVisible();
  await expect(page.getByLabel("Title of the decision", { exact: true })).toHaveValue(
    "Adoption of the Digital Strategy",
  );

  await page.getByLabel("Reference").fill(reference);
  await page.getByRole("button", { name: "Begin the record" }).click();
  await expect(page.getByText("Write what is decided")).toBeVisible();
  await expect(page.getByText("List at least one document that the decision maker has")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ready for the decision maker" })).toHaveCount(0);
});

test("an officer writes the record, in which only the paragraph speaks of figures, and hands it over", async ({
  page,
  signIn,
}) => {
  test.slow();
  const exercise = await buildSealedExercise();
  const plan = planFor(exercise, {
    content: completeContent({ decision: [], alternatives: [], documents: [], considerations: [] }),
  });
  await buildWrittenDecision(plan);
  const address = `/manage/decisions/${decisionAddress(plan.reference)}`;
  await signIn(exercise.governance);

  await page.goto(address);
  await page.getByRole("link", { name: "Decision, reasons and alternatives" }).click();
  await page.getByLabel("What is decided").fill("1. Adopt the strategy\n2. Delegate the delivery plan");
  await page.getByLabel("Alternatives considered and rejected").fill("Do nothing");
  await page.getByRole("button", { name: "Save this page" }).click();
  await expect(page.getByRole("link", { name: /Put a colon between the option/ })).toBeVisible();
  await expect(page.getByLabel("What is decided")).toHaveValue(
    "1. Adopt the strategy\n2. Delegate the delivery plan",
  );
  await page.getByLabel("Alternatives considered and rejected").fill("Do nothing: leaves accounts shared");
  await page.getByRole("button", { name: "Save this page" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.getByRole("link", { name: "Documents" }).click();
  const document = page.getByRole("group", { name: "Document 1", exact: true });
  await document.getByLabel("Title").fill("Report to the Cabinet Member");
  await document.getByLabel("Restriction").selectOption({ label: "Part exempt" });
  await page.getByRole("button", { name: "Save this page" }).click();
  await expect(
    page.getByText("Choose the Schedule 12A paragraph for “Report to the Cabinet Member”"),
  ).toBeVisible();
  await page.getByRole("link", { name: "Documents" }).click();
  await document.getByLabel("paragraph of Schedule 12A").selectOption("3");
  await document.getByLabel("why withholding it serves the public").fill("Prices of suppliers");
  await page.getByRole("button", { name: "Save this page" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.getByRole("link", { name: "Consultation and equality" }).click();
  const body = page.getByRole("group", { name: "Committee or board 1", exact: true });
  await body.getByLabel("Name").fill("Policy and Resources Cabinet Committee");
  await body.getByLabel("Date").fill("last month");
  await page.getByRole("button", { name: "Save this page" }).click();
  await expect(page.getByRole("link", { name: /Date must be a real date/ })).toBeVisible();
  await body.getByLabel("Date").fill("2026-05");
  await page.getByRole("button", { name: "Save this page" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("link", { name: "Consultation and equality" }).click();
  await expect(page.getByText("endorsed the proposed decision in May 2026")).toBeVisible();
  await expect(page.getByText(/staff were invited to comment on version 0.1 through 1 forum/)).toBeVisible();
  await expect(page.getByRole("cell", { name: "Members of the invited forums at the launch" })).toBeVisible();

  await page.goto(address);
  await page.getByRole("link", { name: "Ready for the decision maker" }).click();
  await fillDate(page, "When is the decision to be taken?", addDays(plan.noticePublishedOn, 28));
  await page.getByRole("button", { name: "Hand it over" }).click();
  const earliest = dateInWords(addDays(plan.noticePublishedOn, 29));
  await expect(
    page.getByRole("link", { name: `Decision date must be the same as or after ${earliest}` }),
  ).toBeVisible();
  await fillDate(page, "When is the decision to be taken?", today);
  await page.getByRole("button", { name: "Hand it over" }).click();
  await expect(page.getByText("The record is with the decision maker.")).toBeVisible();
});

test("the decision maker reads, acknowledges and takes; the officer publishes; anyone reads", async ({
  page,
  signIn,
  signOut,
}) => {
  test.slow();
  const exercise = await buildSealedExercise();
  const plan = planFor(exercise);
  await buildWrittenDecision(plan);
  const address = decisionAddress(plan.reference);
  await signIn(exercise.governance);
  await page.goto(`/manage/decisions/${address}/ready`);
  await fillDate(page, "When is the decision to be taken?", today);
  await page.getByRole("button", { name: "Hand it over" }).click();
  await expect(page.getByText("The record is with the decision maker.")).toBeVisible();

  await signIn(exercise.decisionMaker);
  await page.goto("/decisions/reading");
  await page.getByRole("link", { name: plan.title }).click();
  await expect(page.getByText("You have not acknowledged the engagement summary")).toBeVisible();
  await expect(page.getByRole("button", { name: "Take the decision" })).toHaveCount(0);
  await page.getByRole("link", { name: "Read and acknowledge it" }).click();
  const read = page.getByLabel("I have read and considered the engagement summary");
  await expect(read).not.toBeChecked();
  await read.check();
  await page.getByRole("button", { name: "Record my acknowledgement" }).click();
  await expect(page.getByRole("link", { name: /read the equality impact assessment/ }).first()).toBeVisible();
  await page.getByLabel("I have read the equality impact assessment").check();
  await page.getByRole("button", { name: "Record my acknowledgement" }).click();
  await expect(page.getByText("Your acknowledgement is recorded.")).toBeVisible();
  await fillDate(page, "Date of the decision", addDays(today, 1));
  await page.getByLabel("Approve as recommended").check();
  await page.getByRole("button", { name: "Take the decision" }).click();
  await expect(page.getByRole("link", { name: "Decision date must be today or in the past" })).toBeVisible();
  await fillDate(page, "Date of the decision", today);
  await page.getByRole("button", { name: "Take the decision" }).click();
  await expect(page.getByText("The decision is taken.")).toBeVisible();
  await signOut();
  expect((await page.goto(`/decisions/${address}`))?.status()).toBe(404);

  await signIn(exercise.governance);
  await page.goto(`/manage/decisions/${address}`);
  await page.getByRole("link", { name: "Publish the record" }).click();
  await page.getByLabel("I have checked the record and it is right").check();
  await page.getByRole("button", { name: "Publish the record" }).click();
  await expect(page.getByText("Open to call-in")).toBeVisible();
  await page.goto(`/manage/decisions/${address}/correction`);
  await page.getByLabel("The correction").fill("The committee met on 14 May 2026.");
  await page.getByLabel("Why it is made").fill("The date was wrong");
  await page.getByRole("button", { name: "Publish the correction" }).click();

  await signOut();
  await page.goto(`/decisions?words=${encodeURIComponent(plan.reference)}`);
  await page.getByRole("link", { name: plan.title }).click();
  await expect(page.getByRole("heading", { level: 1, name: plan.title })).toBeVisible();
  await expect(page.getByText("The committee met on 14 May 2026.")).toBeVisible();
  await page.getByRole("link", { name: "Read the engagement summary" }).click();
  await expect(page.getByText("Check it for yourself")).toBeVisible();
});

test("the real record 23/00120 is published without loss", async ({ page }) => {
  const reference = freshReference();
  await buildPublishedDecision({
    ...(await buildDeciders()),
    reference,
    title: referenceFacts.title,
    exerciseId: null,
    content: referenceContent(),
    council: referenceSettings,
    noticePublishedOn: referenceNoticeOn,
    takenOn: referenceFacts.signedOn,
    publishedOn: referenceFacts.signedOn,
  });

  await page.goto(`/decisions/${decisionAddress(reference)}`);
  const { invited, considerations, forums, signedOn, reference: _, ...plain } = referenceFacts;
  const words = [
    ...leaves(plain),
    reference,
    `Yes: ${referenceFacts.keyDecisionReason}`,
    forPublicationWords.yes,
    "neither undertaken nor planned",
    `${statedInWords(invited)} staff`,
    invited.basis,
    ...considerations.map(
      (one) => `${one.body}: ${considerationWords[one.outcome].toLowerCase()} ${consideredWhen(one)}`,
    ),
    ...forums.map(({ name, kind }) => `${name} (${statedKindInWords(kind).toLowerCase()})`),
    dateInWords(signedOn),
    "25 March 2024",
    "26 March 2024",
  ];
  const shown = await page.getByRole("main").textContent();
  expect(words.filter((fact) => !shown?.includes(fact))).toEqual([]);
  await expect(page.getByText("In effect")).toBeVisible();
});

function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(leaves) : [];
}

test("what is not published is not there for others, and only officers keep records", async ({
  page,
  signIn,
  signOut,
}) => {
  const exercise = await buildSealedExercise();
  const plan = planFor(exercise);
  await buildWrittenDecision(plan);
  const address = decisionAddress(plan.reference);
  await signIn(exercise.contributor);
  expect((await page.goto(`/manage/decisions/${address}`))?.status()).toBe(404);
  expect((await page.goto("/decisions/reading"))?.status()).toBe(404);
  expect((await page.goto("/manage/decisions/new"))?.status()).toBe(404);
  expect((await page.goto(`/decisions/${address}/determination`))?.status()).toBe(404);
  await signOut();
  expect((await page.goto(`/decisions/${address}`))?.status()).toBe(404);
  expect((await page.request.get(`/decisions/${address}/record.json`)).status()).toBe(404);
  expect((await page.request.get(`/decisions/${address}/summary/sealed.json`)).status()).toBe(404);
  await page.goto("/decisions?words=nothing-has-these-words");
  await expect(page.getByText("No published decision has the words")).toBeVisible();
});
