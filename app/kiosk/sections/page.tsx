import type { Metadata } from "next";
import { signOut } from "@/app/sign-out/actions";
import { Paragraphs } from "@/components/exercise/lines";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { listExerciseSections } from "@/db/exercise-sections";
import { requireKioskPerson } from "../find";

export const metadata: Metadata = { title: "Choose a section" };

export default async function KioskSectionsPage() {
  const { kiosk, viewer, exercise } = await requireKioskPerson();
  const sections = exercise ? await listExerciseSections(viewer, exercise) : [];
  return (
    <Page>
      <div className="snd-kiosk">
        <PageHeading caption={`Hello, ${viewer.name}`}>{kiosk.title}</PageHeading>
        {exercise ? null : (
          <p className="govuk-body">You are not invited to what this device stands for. Ask your convenor.</p>
        )}
        {exercise?.plainSummary ? <Paragraphs text={exercise.plainSummary} /> : null}
        {exercise ? <p className="govuk-body">Choose what you want to read and speak about.</p> : null}
        <ol className="govuk-list govuk-list--spaced">
          {sections.map(({ number, title }) => (
            <li key={number}>
              <a className="govuk-link" href={`/kiosk/sections/${number}`}>
                {number}. {title}
              </a>
            </li>
          ))}
        </ol>
        <p className="govuk-body">
          <a className="govuk-link" href="/contributions">
            See what you have said, and what became of it
          </a>
        </p>
        <form action={signOut}>
          <SubmitButton tone="secondary">Finish</SubmitButton>
        </form>
      </div>
    </Page>
  );
}
