import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { makerFields } from "@/components/decision/decision-fields";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { listDecisionMakers, listSealedExercises } from "@/db/decisions";
import { keepRefusal } from "@/domain/decision-permissions";
import { beginDecision } from "./actions";

export const metadata: Metadata = { title: "Begin a record of decision" };

export default async function NewDecisionPage() {
  const viewer = await getViewer();
  if (!viewer || keepRefusal(viewer)) notFound();
  const exercises = await listSealedExercises(viewer);
  return (
    <Page back={{ href: "/manage/decisions", text: "Records of decision" }}>
      <PageHeading>Begin a record of decision</PageHeading>
      <ActionForm
        action={beginDecision}
        submit="Begin the record"
        fields={[
          {
            type: "text",
            name: "reference",
            label: "Reference",
            hint: "As in the council’s own register, for example 26/00047.",
            width: 10,
          },
          { type: "text", name: "title", label: "Title of the decision" },
          {
            type: "select",
            name: "exercise",
            label: "Exercise that it rests on",
            hint: "Exercises of your strategies whose engagement summary is sealed.",
            options: [
              { value: "0", text: "None that was run here" },
              ...exercises.map(({ id, title }) => ({ value: String(id), text: title })),
            ],
          },
          ...makerFields(await listDecisionMakers(viewer)),
        ]}
      />
    </Page>
  );
}
