"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { requireForum } from "@/app/forums/find";
import { codeOfSheet, hashOfCode, keepSheet, newSheetSeed } from "@/auth/access-code";
import { insertAccessCodes, listClosings, listWithoutMailbox, updateCodeRevoked } from "@/db/access-codes";
import { codeExpiry } from "@/domain/access-code";
import { codeHolderInput, newCodesInput } from "@/domain/access-code-input";
import { localDate, londonInstant } from "@/domain/calendar";
import { membersRefusal } from "@/domain/forum-permissions";
import type { Person } from "@/domain/person";

const nobody =
  "No code was made: everybody without a mailbox has one already, or a code may not be made for them.";

export const makeCodes = formAction(
  newCodesInput(() => localDate(new Date())),
  async (typed, person) => {
    const { slug, people, lastDay } = typed;
    const forum = await requireForum(person, slug);
    const refused = membersRefusal(person, forum);
    if (refused) return { refused };
    const wanted = people ?? (await listWithoutMailbox(person, forum.id));
    const expiresAt = londonInstant(lastDay, "23:59");
    if (!(await makeSheet(person, { forumId: forum.id, people: wanted, expiresAt })))
      return { refused: nobody };
    refresh();
    redirect(`/forums/${slug}/access-codes/sheet`);
  },
);

export const makeCodeAnew = formAction(codeHolderInput, async ({ slug, person: personId }, person) => {
  const forum = await requireForum(person, slug);
  const refused = membersRefusal(person, forum);
  if (refused) return { refused };
  const expiresAt = codeExpiry(await listClosings(person, forum.id), new Date());
  if (!(await makeSheet(person, { forumId: forum.id, people: [personId], expiresAt }))) {
    return { refused: "No code may be made for this person here. Ask a programme lead or an administrator." };
  }
  refresh();
  redirect(`/forums/${slug}/access-codes/sheet`);
});

export const revokeCode = formAction(codeHolderInput, async ({ slug, person: personId }, person) => {
  const forum = await requireForum(person, slug);
  const refused = membersRefusal(person, forum);
  if (refused) return { refused };
  if (!(await updateCodeRevoked(person, { forumId: forum.id, personId }))) {
    return { refused: "This person has no code in force any more: somebody was first." };
  }
  refresh();
  redirect(`/forums/${slug}/access-codes?done=revoked`);
});

type Wanted = { forumId: number; people: readonly number[]; expiresAt: Date };

/** Makes the codes of one sheet and keeps the sheet in this browser; false when none could be made. */
async function makeSheet(person: Person, { forumId, people, expiresAt }: Wanted): Promise<boolean> {
  const seed = newSheetSeed();
  const codes = people.map((personId) => ({ personId, hash: hashOfCode(codeOfSheet(seed, personId)) }));
  if ((await insertAccessCodes(person, { forumId, expiresAt, codes })) === 0) return false;
  await keepSheet(seed);
  return true;
}
