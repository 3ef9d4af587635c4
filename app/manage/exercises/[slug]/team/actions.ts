"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireTeamExercise } from "@/app/manage/exercises/find";
import { deleteTeamMember, insertTeamMember } from "@/db/exercise-team";
import { setUpRefusal } from "@/domain/exercise-permissions";
import { teamMemberInput } from "@/domain/exercise-stage-input";
import { teamRoleWords } from "@/domain/strategy";

export const addTeamMember = formAction(teamMemberInput, async ({ slug, person: personId, role }, person) => {
  const exercise = await requireTeamExercise(person, slug);
  const refused = setUpRefusal("team", exercise, new Date());
  if (refused) return { refused };
  if (!(await insertTeamMember(person, { exerciseId: exercise.id, personId, role }))) {
    return {
      invalid: {
        role: `They are on the team in that place already, or do not hold the role of ${teamRoleWords[role].toLowerCase()}. An administrator gives roles.`,
      },
    };
  }
  refresh();
  redirect(`/manage/exercises/${slug}/team?done=added`);
});

export const removeTeamMember = formAction(
  teamMemberInput,
  async ({ slug, person: personId, role }, person) => {
    const exercise = await requireTeamExercise(person, slug);
    const refused = setUpRefusal("team", exercise, new Date());
    if (refused) return { refused };
    if (!(await deleteTeamMember(person, { exerciseId: exercise.id, personId, role }))) {
      return { refused: "A team keeps at least one programme lead, or they have been removed already." };
    }
    refresh();
    if (personId === person.id) redirect("/manage");
    redirect(`/manage/exercises/${slug}/team?done=removed`);
  },
);
