import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { consultationFields } from "@/components/decision/consultation-fields";
import { ConsultationLineage } from "@/components/decision/consultation-lineage";
import { ConsultationText } from "@/components/decision/consultation-text";
import { controlFields, documentFields } from "@/components/decision/control-fields";
import { type DecisionMaker, decisionFields, statusFields } from "@/components/decision/decision-fields";
import { ActionForm } from "@/components/form/action-form";
import type { Field } from "@/components/form/field";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { listDecisionMakers } from "@/db/decisions";
import type { consultationParagraph } from "@/domain/consultation-paragraph";
import type { DecisionFacts } from "@/domain/decision-facts";
import { writeRefusal } from "@/domain/decision-permissions";
import { type RecordPart, recordParts, recordPartTitles } from "@/domain/record-tasks";
import { requirePerson } from "../../require-person";
import { findKeptDecision } from "../find";
import {
  writeConsultationPart,
  writeControlPart,
  writeDecisionPart,
  writeDocumentsPart,
  writeStatusPart,
} from "./actions";

type Props = PageProps<"/manage/decisions/[reference]/[part]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = partOf((await params).part);
  return { title: part ? recordPartTitles[part] : "Not found" };
}

/** One page of the record, for the governance officer who writes it. */
export default async function RecordPartPage({ params }: Props) {
  const { reference, part: named } = await params;
  const viewer = await requirePerson();
  const part = partOf(named);
  const { decision, settings, paragraph } = await findKeptDecision(reference, viewer);
  if (!part) notFound();
  const back = { href: `/manage/decisions/${reference}`, text: `Record of Decision ${decision.reference}` };
  const refused = writeRefusal(viewer, decision);
  if (refused)
    return (
      <Page back={back}>
        <PageHeading caption={decision.reference}>{recordPartTitles[part]}</PageHeading>
        <p className="govuk-body">{refused}</p>
      </Page>
    );
  const facts = { divisionWord: settings.divisionWord, makers: await listDecisionMakers(viewer) };
  return (
    <Page back={back}>
      <PageHeading caption={`Record of Decision ${decision.reference}`}>{recordPartTitles[part]}</PageHeading>
      {part === "consultation" ? <Paragraph paragraph={paragraph} /> : null}
      <ActionForm
        action={actions[part]}
        submit="Save this page"
        cancel={{ href: back.href, text: "Cancel" }}
        fields={[
          { type: "hidden", name: "address", value: reference },
          { type: "hidden", name: "revision", value: decision.revision },
          ...fieldsOf(part, decision, facts),
        ]}
      />
    </Page>
  );
}

const actions = {
  decision: writeDecisionPart,
  status: writeStatusPart,
  consultation: writeConsultationPart,
  control: writeControlPart,
  documents: writeDocumentsPart,
} as const;

function partOf(named: string): RecordPart | undefined {
  return recordParts.find((part) => part === named);
}

type FieldFacts = { divisionWord: string; makers: readonly DecisionMaker[] };

function fieldsOf(part: RecordPart, decision: DecisionFacts, { divisionWord, makers }: FieldFacts): Field[] {
  if (part === "decision") return decisionFields(decision, makers);
  if (part === "status") return statusFields(decision, divisionWord);
  if (part === "consultation") return consultationFields(decision);
  return part === "control" ? controlFields(decision) : documentFields(decision);
}

/** What the record will say, from sealed figures alone; a person adds a note and changes no figure. */
function Paragraph({ paragraph }: { paragraph: ReturnType<typeof consultationParagraph> }) {
  if ("refused" in paragraph) return <InsetText>{paragraph.refused}</InsetText>;
  return (
    <section aria-labelledby="paragraph">
      <h2 className="govuk-heading-m" id="paragraph">
        What the record will say
      </h2>
      <InsetText>
        <ConsultationText sentences={paragraph.sentences} />
      </InsetText>
      <p className="govuk-hint">
        It is put together from the sealed figures and from what is listed below. You can add a note; nobody
        can change a figure.
      </p>
      <ConsultationLineage sentences={paragraph.sentences} />
    </section>
  );
}
