"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { updateRosterConfirmed } from "@/db/roster-imports";
import { listRosterRows } from "@/db/roster-rows";
import { manageForumsRefusal } from "@/domain/forum-permissions";
import { hasRole } from "@/domain/person";
import { confirmedRosterInput, mostDoubtsAsked } from "@/domain/roster-input";
import { writeRoster } from "../write-roster";

export const confirmRoster = formAction(
  confirmedRosterInput,
  async ({ slug, id, missing, directorates, ...answers }, person) => {
    await requireForum(person, slug);
    const refused = manageForumsRefusal(person);
    if (refused) return { refused };
    if (missing === "left_council" && !hasRole(person, "administrator"))
      return { refused: "Only an administrator can say that people have left the council." };
    const doubts = await listRosterRows(person, {
      importId: id,
      outcome: "doubt",
      after: 0,
      limit: mostDoubtsAsked,
    });
    const said = (answer: string) =>
      doubts.filter((_, at) => answers[`doubt-${at}`] === answer).map((row) => row.id);
    const confirmed = await updateRosterConfirmed(person, id, {
      missing,
      addDirectorates: directorates === "add",
      samePeople: said("same"),
      otherPeople: said("other"),
    });
    if (!confirmed) return { refused: "This file is gone, or somebody else has confirmed it." };
    after(() => writeRoster(person, id));
    refresh();
    redirect(`/forums/${slug}/roster/file`);
  },
);
