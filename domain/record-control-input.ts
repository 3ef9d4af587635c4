import { z } from "zod";
import { address, revision, words } from "./decision-input";
import type { RecordContent } from "./record";
import { webAddress } from "./record-input";
import { documentRows, interestRows, sectionRows } from "./record-rows";
import { rowFields, rowProblem, typedRows } from "./record-rows-input";

type Context = z.core.$RefinementCtx;
const page = { address, revision };

/** Page 4: interests and dispensations, who answers for the record, and the council’s own sections. */
export const controlPartInput = z
  .strictObject({
    ...page,
    ...rowFields(interestRows, 500),
    dispensationOffice: words(200).pipe(z.string().min(1, "Enter which office grants dispensations")),
    leadOfficer: words(200),
    contact: words(200),
    attestedName: words(200),
    attestedTitle: words(200),
    attestedMethod: z.enum(["wet_ink_scan", "typed_attestation", "external_e_signature"], {
      error: "Select how the record is attested",
    }),
    registerUrl: words(2000),
    ...rowFields(sectionRows, 5000),
  })
  .transform((typed, context) => {
    const content = {
      interests: interests(typed, context),
      dispensationOffice: typed.dispensationOffice,
      leadOfficer: typed.leadOfficer,
      contact: typed.contact,
      attestation: { name: typed.attestedName, title: typed.attestedTitle, method: typed.attestedMethod },
      registerUrl: webAddress(typed.registerUrl, "registerUrl", context),
      extraSections: extraSections(typed, context),
    } satisfies Partial<RecordContent>;
    return { address: typed.address, revision: typed.revision, content };
  });

function interests(typed: Record<string, unknown>, context: Context): RecordContent["interests"] {
  const missing = (at: number) =>
    rowProblem(context, `interest-person-${at}`, "Enter who declared the interest");
  return typedRows(typed, interestRows, { missing, quiet: ["capacity"] }).map(({ text }) => ({
    person: text("person"),
    capacity: text("capacity"),
    nature: text("nature"),
    dispensation: text("dispensation"),
  }));
}

function extraSections(typed: Record<string, unknown>, context: Context): RecordContent["extraSections"] {
  const missing = (at: number) =>
    rowProblem(context, `section-heading-${at}`, "Enter a heading for this section");
  return typedRows(typed, sectionRows, { missing }).map(({ text }) => ({
    heading: text("heading"),
    text: text("text"),
  }));
}

const documentRoles = [
  "report",
  "appendix",
  "background_paper",
  "eqia",
  "engagement_summary",
  "strategy_version",
] as const;
const restrictions = ["open", "part_exempt", "exempt", "confidential"] as const;

/** Page 5: everything that the decision maker has. */
export const documentsPartInput = z
  .strictObject({ ...page, ...rowFields(documentRows) })
  .transform((typed, context) => {
    const content = { documents: documents(typed, context) } satisfies Partial<RecordContent>;
    return { address: typed.address, revision: typed.revision, content };
  });

function documents(
  typed: Record<string, unknown> & { address: string },
  context: Context,
): RecordContent["documents"] {
  const missing = (at: number) =>
    rowProblem(context, `document-title-${at}`, "Enter the title of the document");
  const quiet = ["role", "restriction", "paragraph"];
  return typedRows(typed, documentRows, { missing, quiet }).map(({ at, text }) => {
    const sha256 = text("sha256").replace(/\s+/g, "").toLowerCase();
    if (sha256 !== "" && !/^[0-9a-f]{64}$/.test(sha256))
      rowProblem(context, `document-sha256-${at}`, "A SHA-256 has 64 characters, 0 to 9 and a to f");
    return {
      title: text("title"),
      role: documentRoles.find((role) => role === text("role")) ?? "report",
      url: webAddress(text("url"), `document-url-${at}`, context),
      sha256,
      restriction: restrictions.find((restriction) => restriction === text("restriction")) ?? "open",
      exemptParagraph: Number(text("paragraph")) || null,
      publicInterestReason: text("publicInterest"),
    };
  });
}
