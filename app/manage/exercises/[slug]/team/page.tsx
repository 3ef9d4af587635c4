import type { Metadata } from "next";
import { requirePerson, requireTeamExercise } from "@/app/manage/exercises/find";
import { ExerciseTeam } from "@/components/exercise/exercise-team";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { listTeamCandidates } from "@/db/exercise-team";
import { listTeam } from "@/db/strategies";
import { setUpRefusal } from "@/domain/exercise-permissions";
import { teamRoles, teamRoleWords } from "@/domain/strategy";
import { addTeamMember, removeTeamMember } from "./actions";

const title = "The team";
export const metadata: Metadata = { title };

export default async function TeamPage({ params, searchParams }: PageProps<"/manage/exercises/[slug]/team">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const viewer = await requirePerson();
  const exercise = await requireTeamExercise(viewer, slug);
  const refusal = setUpRefusal("team", exercise, new Date());
  const [team, candidates] = await Promise.all([
    listTeam(viewer, exercise.strategyId),
    refusal ? [] : listTeamCandidates(viewer),
  ]);

  return (
    <Page back={{ href: `/manage/exercises/${slug}/set-up`, text: "Set-up" }}>
      {done ? <NotificationBanner success>Saved</NotificationBanner> : null}
      <PageHeading caption={exercise.title}>{title}</PageHeading>
      <p className="govuk-body snd-measure">
        The team works on the strategy and all of its exercises. Two different people seal the summary, so
        somebody besides the programme lead must be a deputy, an analyst or a governance officer. The decision
        maker reads the summary, and not who said what.
      </p>
      <ExerciseTeam team={team} slug={slug} remove={refusal ? null : removeTeamMember} />
      {refusal ? (
        <InsetText>{refusal}</InsetText>
      ) : (
        <div className="snd-measure">
          <h2 className="govuk-heading-m">Add somebody</h2>
          <ActionForm
            action={addTeamMember}
            submit="Add to the team"
            fields={[
              { type: "hidden", name: "slug", value: slug },
              {
                type: "select",
                name: "person",
                label: "Who",
                hint: "Staff whom an administrator has given a role in programmes",
                options: [
                  { value: "", text: "Choose somebody" },
                  ...candidates.map(({ id, name, post }) => ({
                    value: String(id),
                    text: post ? `${name}, ${post}` : name,
                  })),
                ],
              },
              {
                type: "radios",
                name: "role",
                label: "As",
                options: teamRoles.map((role) => ({ value: role, text: teamRoleWords[role] })),
              },
            ]}
          />
        </div>
      )}
    </Page>
  );
}
