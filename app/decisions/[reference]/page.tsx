import type { Metadata } from "next";
import { checkSeal } from "@/app/verify/actions";
import { getViewer } from "@/auth/viewer";
import { SealPanel } from "@/components/charts/seal-panel";
import { CallInPanel } from "@/components/decision/call-in-panel";
import { Corrections } from "@/components/decision/corrections";
import { RecordOfDecision } from "@/components/decision/record-of-decision";
import { DecisionStatusTag } from "@/components/decision/status-tag";
import { Page } from "@/components/layout/page";
import { TwoColumns } from "@/components/layout/two-columns";
import { PageHeading } from "@/components/ui/page-heading";
import { When } from "@/components/ui/when";
import { CheckSealForm } from "@/components/verify/check-seal-form";
import { listCorrections } from "@/db/decision-publication";
import { findOrganisation } from "@/db/organisation";
import { localDate } from "@/domain/calendar";
import type { PublishedRecord } from "@/domain/record-published";
import { findPublished } from "../find";

type Props = PageProps<"/decisions/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await findPublished(await getViewer(), (await params).reference);
  return { title: `Record of Decision ${record.reference}` };
}

/** The Record of Decision, for anyone; it prints on A4. */
export default async function PublishedDecisionPage({ params }: Props) {
  const { reference } = await params;
  const viewer = await getViewer();
  const { decision, record } = await findPublished(viewer, reference);
  const { divisionWord, callInDays } = await findOrganisation();
  const summary = record.summary ? `/decisions/${reference}/summary` : undefined;
  return (
    <Page breadcrumbs={[{ href: "/decisions", text: "Decisions" }]} sheet>
      <PageHeading caption={`${record.document} ${record.reference}`}>{record.title}</PageHeading>
      <TwoColumns
        rail={
          <>
            <CallInPanel record={record} callInDays={callInDays} />
            <SummarySeal record={record} />
            <Contact record={record} />
            <Downloads reference={reference} record={record} />
          </>
        }
      >
        <RecordOfDecision
          record={record}
          summary={summary}
          divisionWord={divisionWord}
          status={<DecisionStatusTag decision={decision} today={localDate(new Date())} />}
        />
        <Corrections corrections={await listCorrections(viewer, decision.id)} />
      </TwoColumns>
    </Page>
  );
}

function SummarySeal({ record: { summary } }: { record: PublishedRecord }) {
  if (!summary) return null;
  return (
    <SealPanel
      title="Verify the summary"
      hash={summary.sha256}
      sealed={
        <>
          The engagement summary was sealed on <When at={new Date(summary.sealedAt)} />, and acknowledged by
          the decision maker on <When at={new Date(summary.acknowledgedAt)} />, before the decision was taken.
        </>
      }
    >
      <CheckSealForm action={checkSeal} fileOnly />
    </SealPanel>
  );
}

function Contact({ record: { content, signedOn } }: { record: PublishedRecord }) {
  const { leadOfficer, contact, attestation, registerUrl } = content;
  return (
    <>
      <h2 className="govuk-heading-s">Lead officer</h2>
      <p className="govuk-body">
        {leadOfficer}
        <br />
        {contact.includes("@") ? (
          <a className="govuk-link" href={`mailto:${contact}`}>
            {contact}
          </a>
        ) : (
          contact
        )}
      </p>
      <h2 className="govuk-heading-s">Attested by</h2>
      <p className="govuk-body">
        {attestation.title}, <When at={signedOn} />
      </p>
      {registerUrl ? (
        <p className="govuk-body">
          <a className="govuk-link" href={registerUrl}>
            This decision in the council’s register
          </a>
        </p>
      ) : null}
    </>
  );
}

function Downloads({ reference, record }: { reference: string; record: PublishedRecord }) {
  return (
    <section className="snd-noprint" aria-labelledby="downloads">
      <h2 className="govuk-heading-s" id="downloads">
        Download
      </h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`/decisions/${reference}/record.json`}>
            This record (JSON)
          </a>
        </li>
        {record.summary ? (
          <li>
            <a className="govuk-link" href={`/decisions/${reference}/summary/sealed.json`}>
              Sealed engagement summary (JSON)
            </a>
          </li>
        ) : null}
        {record.strategy ? (
          <li className="snd-quiet">
            {record.strategy.title}, version {record.strategy.number}: SHA-256 {record.strategy.sha256}
          </li>
        ) : null}
      </ul>
    </section>
  );
}
