import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { processFields } from "@/components/exercise/set-up-fields";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { answerProcess } from "../actions";

const title = "Check that this is the right process";
export const metadata: Metadata = { title };

export default async function ProcessPage({ params }: PageProps<"/manage/exercises/[slug]/set-up/process">) {
  const { exercise, refusal } = await requirePart((await params).slug, "process");
  return (
    <SetUpPage exercise={exercise} part="process" title={title} refusal={refusal}>
      <ActionForm action={answerProcess} submit="Save and continue" fields={processFields(exercise)} />
    </SetUpPage>
  );
}
