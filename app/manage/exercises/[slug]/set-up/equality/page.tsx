import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { equalityFields } from "@/components/exercise/set-up-fields";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { giveEquality } from "../actions";

const title = "Equality";
export const metadata: Metadata = { title };

export default async function EqualityPage({
  params,
}: PageProps<"/manage/exercises/[slug]/set-up/equality">) {
  const { exercise, refusal } = await requirePart((await params).slug, "equality");
  return (
    <SetUpPage exercise={exercise} part="equality" title={title} refusal={refusal}>
      <ActionForm action={giveEquality} submit="Save and continue" fields={equalityFields(exercise)} />
    </SetUpPage>
  );
}
