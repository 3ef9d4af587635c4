"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/form-action";
import { insertStrategy, listDirectorates } from "@/db/strategies";
import { strategyInput } from "@/domain/strategy-input";
import { createStrategyRefusal } from "@/domain/strategy-permissions";

export const startStrategy = formAction(strategyInput, async (input, person) => {
  const refused = createStrategyRefusal(person);
  if (refused) return { refused };
  const known = await listDirectorates(person);
  if (input.directorate && !known.some(({ id }) => id === input.directorate)) {
    return { invalid: { directorate: "Choose a directorate from the list" } };
  }
  const slug = await insertStrategy(person, input);
  refresh();
  redirect(`/manage/strategies/${slug}?done=started`);
});
