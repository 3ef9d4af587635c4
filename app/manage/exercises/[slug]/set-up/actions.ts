"use server";

import { formAction } from "@/app/form-action";
import { findExercise } from "@/db/exercises";
import { promisesRefusal } from "@/domain/exercise-permissions";
import {
  aboutInput,
  datesInput,
  draftInput,
  equalityInput,
  influenceInput,
  namesInput,
  processInput,
  rulesInput,
} from "@/domain/exercise-set-up-input";
import { keepPart, ofStrategy } from "./keep";

export const answerProcess = formAction(processInput, ({ slug, hrMatters }, person) =>
  keepPart(person, slug, { key: "process", values: { hrMatters: hrMatters === "yes" } }),
);

export const describeExercise = formAction(aboutInput, ({ slug, ...values }, person) =>
  keepPart(person, slug, { key: "about", values }),
);

export const describeInfluence = formAction(influenceInput, ({ slug, ...values }, person) =>
  keepPart(person, slug, { key: "influence", values }),
);

export const chooseDraft = formAction(draftInput, async ({ slug, version }, person) => {
  if (!(await ofStrategy(person, slug, version))) return { invalid: { version: "Select a version" } };
  return keepPart(person, slug, { key: "draft", values: { versionId: version } });
});

export const setDates = formAction(datesInput, ({ slug, ...values }, person) =>
  keepPart(person, slug, { key: "dates", values }),
);

export const giveEquality = formAction(equalityInput, ({ slug, ...values }, person) =>
  keepPart(person, slug, { key: "equality", values }),
);

export const promiseNames = formAction(namesInput, async ({ slug, ...values }, person) => {
  const exercise = await findExercise(person, slug);
  const refused = exercise && promisesRefusal(exercise, values, new Date());
  return refused ? { refused } : keepPart(person, slug, { key: "names", values });
});

export const setRules = formAction(rulesInput, ({ slug, ...values }, person) =>
  keepPart(person, slug, { key: "rules", values }),
);
