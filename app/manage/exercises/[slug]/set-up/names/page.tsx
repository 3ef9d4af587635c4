import type { Metadata } from "next";
import { requirePart } from "@/app/manage/exercises/find";
import { namesFields } from "@/components/exercise/names-fields";
import { SetUpPage } from "@/components/exercise/set-up-page";
import { ActionForm } from "@/components/form/action-form";
import { privacyNoticeVersion } from "@/domain/privacy-notice";
import { promiseNames } from "../actions";

const title = "Names, talk and privacy";
export const metadata: Metadata = { title };

export default async function NamesPage({ params }: PageProps<"/manage/exercises/[slug]/set-up/names">) {
  const { exercise, refusal } = await requirePart((await params).slug, "names");
  const promised = exercise.launchedAt ? exercise.privacyNoticeVersion : null;
  return (
    <SetUpPage exercise={exercise} part="names" title={title} refusal={refusal}>
      <p className="govuk-body">
        This is what every contributor is promised before they write. Confidential means that the service
        knows who wrote it, and that nobody publishes it.
      </p>
      <ActionForm
        action={promiseNames}
        submit="Save and continue"
        fields={namesFields(exercise, promised ?? privacyNoticeVersion)}
      />
    </SetUpPage>
  );
}
