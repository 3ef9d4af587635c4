import { z } from "zod";
import { isDate } from "./calendar";
import { decisionMakerTypes, forPublications, urgencyRoutes } from "./decision";
import { address, box, dateOf, revision, words } from "./decision-input";
import { forumKindWords } from "./forum";
import { considerationOutcomes, type RecordContent } from "./record";
import { linesOf, type Pair, pairsOf } from "./record-lines";
import { considerationRows } from "./record-rows";
import { rowFields, rowProblem, typedRows } from "./record-rows-input";

type Context = z.core.$RefinementCtx;
const page = { address, revision };
const yesOrNo = (problem: string) => z.enum(["yes", "no"], { error: problem });

function pairs(text: string, { field, what }: { field: string; what: string }, context: Context): Pair[] {
  const read = pairsOf(text);
  if ("pairs" in read) return read.pairs;
  rowProblem(context, field, `Put a colon between ${what} in “${read.unclear.slice(0, 80)}”`);
  return [];
}

/** Page 1: who decides, what, why, and what was rejected. */
export const decisionPartInput = z
  .strictObject({
    ...page,
    makerPerson: z.coerce.number().int().min(0).default(0),
    makerType: z.enum(decisionMakerTypes, { error: "Select what kind of decision maker it is" }),
    makerName: words(200),
    makerTitle: words(200),
    decision: words(6000),
    reasons: words(8000),
    alternatives: words(6000),
    noneConsidered: words(1000),
  })
  .transform((typed, context) => {
    const what = "the option and why it was rejected";
    const alternatives = pairs(typed.alternatives, { field: "alternatives", what }, context);
    const content = {
      decisionMaker: { type: typed.makerType, name: typed.makerName, title: typed.makerTitle },
      decision: linesOf(typed.decision),
      reasons: linesOf(typed.reasons),
      alternatives: alternatives.map(({ first, second }) => ({ option: first, whyRejected: second })),
      noneConsidered: typed.noneConsidered,
    } satisfies Partial<RecordContent>;
    const { address: decision, revision: seen, makerPerson } = typed;
    return { address: decision, revision: seen, content, decisionMakerId: makerPerson || null };
  });

/** Page 2: key decision, notice, publication, call-in and urgency. */
export const statusPartInput = z
  .strictObject({
    ...page,
    keyDecision: yesOrNo("Select yes if it is a key decision"),
    keyDecisionReason: words(500),
    "notice-day": box,
    "notice-month": box,
    "notice-year": box,
    forPublication: z.enum(forPublications, { error: "Select whether the record is for publication" }),
    divisions: words(500),
    subjectToCallIn: yesOrNo("Select yes if it can be called in"),
    notCallInReason: words(500),
    route: z.enum(urgencyRoutes, { error: "Select the urgency route, or none" }),
    urgencyReason: words(2000),
    consentingRole: words(200),
    consentingName: words(200),
    "consent-day": box,
    "consent-month": box,
    "consent-year": box,
  })
  .transform((typed, context) => {
    const noticePublishedOn = optionalDate(typed, { name: "notice", what: "Date of the notice" }, context);
    const consentDate = optionalDate(typed, { name: "consent", what: "Date of consent" }, context);
    const content = {
      keyDecision: typed.keyDecision === "yes",
      keyDecisionReason: typed.keyDecisionReason,
      forPublication: typed.forPublication,
      divisions: typed.divisions,
      subjectToCallIn: typed.subjectToCallIn === "yes",
      notCallInReason: typed.subjectToCallIn === "yes" ? "" : typed.notCallInReason,
      urgency: {
        route: typed.route,
        reason: typed.urgencyReason,
        consentingRole: typed.consentingRole,
        consentingName: typed.consentingName,
        consentDate: consentDate ?? "",
      },
    } satisfies Partial<RecordContent>;
    return { address: typed.address, revision: typed.revision, content, noticePublishedOn };
  });

/** Three empty boxes are no date yet; anything typed must be one. */
function optionalDate(
  typed: Record<string, unknown>,
  date: { name: string; what: string },
  context: Context,
): string | null {
  const parts = ["day", "month", "year"].map((part) => typed[`${date.name}-${part}`]);
  return parts.every((part) => part === "") ? null : dateOf(typed, date, context);
}

/** Page 3: public consultation, committees and boards, engagement that was not run here, equality. */
export const consultationPartInput = z
  .strictObject({
    ...page,
    publicConsultation: z.enum(["undertaken", "planned", "not_undertaken_nor_planned"], {
      error: "Select whether there was a public consultation",
    }),
    ...rowFields(considerationRows, 200),
    statedValue: words(12),
    statedQualifier: z.enum(["exactly", "over", "about"]).default("exactly"),
    statedBasis: words(200),
    statedSource: words(300),
    "stated-day": box,
    "stated-month": box,
    "stated-year": box,
    statedPurpose: words(300),
    statedForums: words(3000),
    consultationNote: words(2000),
    eqiaStatus: z.enum(["completed", "screened_out", "not_required"], {
      error: "Select where the equality impact assessment stands",
    }),
    eqiaUrl: words(2000),
  })
  .transform((typed, context) => {
    const content = {
      publicConsultation: typed.publicConsultation,
      considerations: considerations(typed, context),
      statedEngagement: statedEngagement(typed, context),
      consultationNote: typed.consultationNote,
      eqia: { status: typed.eqiaStatus, url: webAddress(typed.eqiaUrl, "eqiaUrl", context) },
    } satisfies Partial<RecordContent>;
    return { address: typed.address, revision: typed.revision, content };
  });

function considerations(typed: Record<string, unknown>, context: Context): RecordContent["considerations"] {
  const missing = (at: number) =>
    rowProblem(context, `body-name-${at}`, "Enter the name of the committee or board");
  return typedRows(typed, considerationRows, { missing, quiet: ["kind", "outcome"] }).map(({ at, text }) => {
    const date = text("date");
    if (!isDate(date) && !isDate(`${date}-01`))
      rowProblem(
        context,
        `body-date-${at}`,
        "Date must be a real date like 2026-05-13, or a month like 2026-05",
      );
    return {
      body: text("name"),
      kind: text("kind") === "board" ? "board" : "committee",
      date,
      outcome: considerationOutcomes.find((outcome) => outcome === text("outcome")) ?? "noted",
    };
  });
}

type Stated = Record<
  "statedValue" | "statedBasis" | "statedSource" | "statedPurpose" | "statedForums",
  string
> & {
  statedQualifier: "exactly" | "over" | "about";
};

/** Nothing stated is no engagement; a number must come with its basis, source and date (D§2.3). */
function statedEngagement(
  typed: Stated & Record<string, unknown>,
  context: Context,
): RecordContent["statedEngagement"] {
  if (typed.statedValue === "") return null;
  const value = Number(typed.statedValue.replaceAll(",", ""));
  if (!Number.isSafeInteger(value) || value < 1)
    rowProblem(context, "statedValue", "Staff invited must be a whole number");
  if (typed.statedBasis === "") rowProblem(context, "statedBasis", "Say how the number is known");
  if (typed.statedSource === "") rowProblem(context, "statedSource", "Say where the number is from");
  const asAt = dateOf(typed, { name: "stated", what: "Date of the number" }, context);
  const forums = pairs(
    typed.statedForums,
    { field: "statedForums", what: "the forum and its kind" },
    context,
  );
  return {
    invited: {
      value,
      qualifier: typed.statedQualifier,
      basis: typed.statedBasis,
      source: typed.statedSource,
      asAt: asAt ?? "",
    },
    purpose: typed.statedPurpose,
    forums: forums.map(({ first, second }) => ({ name: first, kind: kindOf(second) })),
  };
}

/** One of our kinds where the words are one of ours, so that records of different councils compare. */
function kindOf(typed: string): string {
  const kinds = Object.entries(forumKindWords);
  return kinds.find(([, said]) => said.toLowerCase() === typed.toLowerCase())?.[0] ?? typed;
}

/** An address of the web, or nothing; anything else is a problem of its field. */
export function webAddress(url: string, field: string, context: Context): string {
  const good = url === "" || (/^https?:\/\//i.test(url) && URL.canParse(url));
  if (!good) rowProblem(context, field, "Enter a full web address, like https://www.example.gov.uk/report");
  return url;
}
