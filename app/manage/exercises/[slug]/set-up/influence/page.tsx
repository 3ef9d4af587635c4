import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { influenceFields } from "@/components/exercise/set-up-fields";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { describeInfluence } from "../actions";

const title = "What can change, and what cannot";
export const metadata: Metadata = { title };

export default async function InfluencePage({
  params,
}: PageProps<"/manage/exercises/[slug]/set-up/influence">) {
  const { exercise, refusal } = await requirePart((await params).slug, "influence");
  return (
    <SetUpPage exercise={exercise} part="influence" title={title} refusal={refusal}>
      <p className="govuk-body">
        People can only say something useful if they know what is still open. Be honest: what is settled
        belongs under what is not open to influence.
      </p>
      <ActionForm action={describeInfluence} submit="Save and continue" fields={influenceFields(exercise)} />
    </SetUpPage>
  );
}
