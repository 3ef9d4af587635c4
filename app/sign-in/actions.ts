"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { publicFormAction } from "@/app/form-action";
import { issueToken, useToken } from "@/auth/link";
import { safeReturn } from "@/auth/safe-return";
import { startSession } from "@/auth/session";
import { findOrganisation } from "@/db/organisation";
import { listPeopleToTry } from "@/db/sign-in";
import { signInLinkMinutes } from "@/domain/sign-in";
import { personToTryInput, signInLinkInput, signInTokenInput } from "@/domain/sign-in-input";
import { env } from "@/env";
import { canSend, send } from "@/mail/send";
import { signInLetter } from "@/mail/sign-in-letter";

/** The answer, and the time that it takes, is the same whether anyone has this address or not. */
export const askForLink = publicFormAction(signInLinkInput, async ({ email, return: wanted }) => {
  if (!canSend())
    return { refused: "Links by email are not switched on here. Ask your council how to sign in." };
  after(() => sendLink(email, safeReturn(wanted)));
  redirect("/sign-in/sent");
});

async function sendLink(to: string, returnTo: string) {
  const token = await issueToken(to, new Date());
  if (!token) return;
  const { name } = await findOrganisation();
  const link = new URL("/sign-in/link", env().NEXTAUTH_URL);
  link.searchParams.set("token", token);
  if (returnTo !== "/") link.searchParams.set("return", returnTo);
  await send(signInLetter({ to, link, minutes: signInLinkMinutes, organisation: name }));
}

export const signInByLink = publicFormAction(signInTokenInput, async ({ token, return: wanted }) => {
  const person = await useToken(token);
  if (!person) return { refused: "This link has been used or has expired. Ask for a new one." };
  await startSession(person);
  redirect(safeReturn(wanted));
});

export const signInToTry = publicFormAction(personToTryInput, async ({ person: id, return: wanted }) => {
  if (!env().SOUNDINGS_DEMO) return { refused: "This is not a demonstration: sign in as yourself." };
  const person = (await listPeopleToTry()).find((one) => String(one.id) === id);
  if (!person) return { refused: "This person is no longer in the demonstration. Choose another." };
  await startSession(person);
  redirect(safeReturn(wanted));
});
