import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { datesFields } from "@/components/exercise/set-up-fields";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { setDates } from "../actions";

const title = "When it opens and closes";
export const metadata: Metadata = { title };

export default async function DatesPage({ params }: PageProps<"/manage/exercises/[slug]/set-up/dates">) {
  const { exercise, refusal } = await requirePart((await params).slug, "dates");
  return (
    <SetUpPage exercise={exercise} part="dates" title={title} refusal={refusal}>
      <ActionForm action={setDates} submit="Save and continue" fields={datesFields(exercise)} />
    </SetUpPage>
  );
}
