import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { rulesFields } from "@/components/exercise/set-up-fields";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { setRules } from "../actions";

const title = "Late contributions, small numbers and reminders";
export const metadata: Metadata = { title };

export default async function RulesPage({ params }: PageProps<"/manage/exercises/[slug]/set-up/rules">) {
  const { exercise, refusal } = await requirePart((await params).slug, "rules");
  return (
    <SetUpPage exercise={exercise} part="rules" title={title} refusal={refusal}>
      <ActionForm action={setRules} submit="Save and continue" fields={rulesFields(exercise)} />
    </SetUpPage>
  );
}
