import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";

const title = "This needs a different process";
export const metadata: Metadata = { title };

/** Where a yes to the first question leads (D§8). */
export default async function StoppedPage({ params }: PageProps<"/manage/exercises/[slug]/set-up/stopped">) {
  const { slug } = await params;
  const exercise = await requireTeamExercise(await requirePerson(), slug);
  const base = `/manage/exercises/${slug}`;
  if (!exercise.hrMatters) redirect(`/manage/exercises/${slug}/set-up`);

  return (
    <Page back={{ href: `${base}/set-up`, text: "Set-up" }}>
      <div className="snd-measure">
        <PageHeading caption={exercise.title}>{title}</PageHeading>
        <p className="govuk-body">
          You said that it covers pay, terms, restructure or redundancies. The law says how staff are
          consulted on those, and with whom. An exercise here would not meet it, so this one cannot be
          launched.
        </p>
        <h2 className="govuk-heading-m">Where to go</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>Talk to your human resources business partner before you say anything to staff.</li>
          <li>They work with the recognised trade unions and staff representatives.</li>
          <li>
            Monitoring Officer or legal services can say whether papers about it are exempt from publication.
          </li>
        </ul>
        <h2 className="govuk-heading-m">If only a part of it does</h2>
        <p className="govuk-body">
          Take that part out, say under “What is not open to influence” that it has its own process, and{" "}
          <a className="govuk-link" href={`${base}/set-up/process`}>
            change your answer
          </a>
          . Otherwise,{" "}
          <a className="govuk-link" href={`${base}/cancellation`}>
            cancel this exercise
          </a>
          .
        </p>
      </div>
    </Page>
  );
}
