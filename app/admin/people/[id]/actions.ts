"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { findPersonOnFile, updateRoles, updateSuspension } from "@/db/administration";
import { rolesInput, suspensionInput } from "@/domain/administration-input";
import { rolesRefusal, suspensionRefusal } from "@/domain/administration-permissions";
import { roles as allRoles } from "@/domain/person";
import { rolesInWords } from "@/domain/role-words";

const missing = "This person is no longer on the list.";

export const changeRoles = formAction(rolesInput, async ({ id, roles, was }, viewer) => {
  const person = await findPersonOnFile(viewer, id);
  if (!person) return { refused: missing };
  const refused = rolesRefusal(viewer, person, roles);
  if (refused) return { refused };
  const held = allRoles.filter((role) => was.split(",").includes(role));
  // In one order always, so that the next comparison holds.
  const wanted = allRoles.filter((role) => roles.includes(role));
  if (!(await updateRoles(viewer, { id, was: held, roles: wanted }))) {
    refresh();
    return { conflict: rolesInWords(person.roles) };
  }
  refresh();
  redirect(`/admin/people/${id}?done=roles`);
});

export const suspendPerson = formAction(suspensionInput, async ({ id }, viewer) => {
  const refused = suspensionRefusal(viewer, { id });
  if (refused) return { refused };
  if (!(await updateSuspension(viewer, { id, suspended: true }))) {
    return { refused: "Someone else has suspended this person since you opened this page." };
  }
  refresh();
  redirect(`/admin/people/${id}?done=suspended`);
});

export const letPersonBackIn = formAction(suspensionInput, async ({ id }, viewer) => {
  const refused = suspensionRefusal(viewer, { id });
  if (refused) return { refused };
  if (!(await updateSuspension(viewer, { id, suspended: false }))) {
    return { refused: "Someone else has let this person back in since you opened this page." };
  }
  refresh();
  redirect(`/admin/people/${id}?done=restored`);
});
