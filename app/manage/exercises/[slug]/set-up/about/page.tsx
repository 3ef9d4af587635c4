import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { aboutFields } from "@/components/exercise/set-up-fields";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { describeExercise } from "../actions";

const title = "What it is about";
export const metadata: Metadata = { title };

export default async function AboutPage({ params }: PageProps<"/manage/exercises/[slug]/set-up/about">) {
  const { exercise, refusal } = await requirePart((await params).slug, "about");
  return (
    <SetUpPage exercise={exercise} part="about" title={title} refusal={refusal}>
      <ActionForm action={describeExercise} submit="Save and continue" fields={aboutFields(exercise)} />
    </SetUpPage>
  );
}
