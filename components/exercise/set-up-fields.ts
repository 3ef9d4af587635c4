import type { Field } from "@/components/form/field";
import type { Exercise } from "@/db/exercises";
import { localDate, localTime } from "@/domain/calendar";
import { timeInWords } from "@/domain/dates-in-words";
import { lateRules, levels, levelWords } from "@/domain/exercise";
import { advisedDays, shortestWithoutReason } from "@/domain/exercise-period";
import { longestTitle, mostSummaryWords, smallestWithoutReason } from "@/domain/exercise-tasks";
import { lateRuleWords, levelMeanings } from "@/domain/exercise-words";

const slugField = ({ slug }: { slug: string }): Field => ({ type: "hidden", name: "slug", value: slug });

export function processFields(exercise: Exercise): Field[] {
  return [
    slugField(exercise),
    {
      type: "radios",
      name: "hrMatters",
      label: "Does this cover pay, terms, restructure or redundancies?",
      size: "m",
      hint: "Those have their own law and their own process with recognised unions.",
      value: exercise.hrMatters === null ? undefined : exercise.hrMatters ? "yes" : "no",
      options: [
        { value: "no", text: "No" },
        { value: "yes", text: "Yes" },
      ],
    },
  ];
}

export function aboutFields(exercise: Exercise): Field[] {
  return [
    slugField(exercise),
    {
      type: "text",
      name: "title",
      label: "Title",
      hint: `What people are asked, in ${longestTitle} characters or fewer`,
      value: exercise.title,
    },
    {
      type: "textarea",
      name: "plainSummary",
      label: "Plain summary",
      hint: `What the draft says, for somebody who has five minutes. ${mostSummaryWords} words or fewer.`,
      rows: 10,
      value: exercise.plainSummary,
    },
    {
      type: "radios",
      name: "level",
      label: "Level of engagement",
      value: exercise.level,
      options: levels.map((level) => ({ value: level, text: levelWords[level], hint: levelMeanings[level] })),
    },
  ];
}

export function influenceFields(exercise: Exercise): Field[] {
  const wanted = exercise.level === "consult" ? "" : " (needed when you consult)";
  const text = (name: "openToInfluence" | "notOpenToInfluence" | "whyNow" | "options" | "constraints") => ({
    type: "textarea" as const,
    name,
    rows: 5,
    value: exercise[name],
  });
  return [
    slugField(exercise),
    {
      ...text("openToInfluence"),
      label: "What is open to influence",
      hint: "What could still come out differently because of what staff say. One point a line.",
    },
    {
      ...text("notOpenToInfluence"),
      label: "What is not open to influence",
      hint: "What is settled, and by whom. One point a line.",
    },
    {
      ...text("whyNow"),
      label: `Why now${wanted}`,
      hint: "Why the council is doing this, and why at this time",
    },
    {
      ...text("options"),
      label: `The options${wanted}`,
      hint: "Doing nothing is an option too. One a line.",
    },
    { ...text("constraints"), label: `The constraints${wanted}`, hint: "Money, law and time. One a line." },
  ];
}

export function datesFields(exercise: Exercise): Field[] {
  const { opensAt, closesAt } = exercise;
  return [
    slugField(exercise),
    { type: "date", name: "opens", label: "Opening date", value: opensAt && localDate(opensAt) },
    {
      type: "time",
      name: "opensTime",
      label: "Opening time",
      hint: "For example, 9am",
      value: opensAt ? timeOf(opensAt) : "9am",
    },
    { type: "date", name: "closes", label: "Closing date", value: closesAt && localDate(closesAt) },
    {
      type: "time",
      name: "closesTime",
      label: "Closing time",
      hint: "For example, 11:59pm. Midnight is easily mistaken for the day before.",
      value: closesAt ? timeOf(closesAt) : "11:59pm",
    },
    {
      type: "textarea",
      name: "shortPeriodReason",
      label: `Why the period is short (needed below ${shortestWithoutReason} days)`,
      hint: `${advisedDays} days or more is advised, so that people on leave or on shifts can take part.`,
      rows: 3,
      value: exercise.shortPeriodReason,
    },
  ];
}

export function equalityFields(exercise: Exercise): Field[] {
  return [
    slugField(exercise),
    {
      type: "text",
      name: "eqiaUrl",
      kind: "url",
      label: "Where the equality impact assessment is",
      hint: "A web address that the people invited can open",
      value: exercise.eqiaUrl,
    },
    {
      type: "textarea",
      name: "eqiaNote",
      label: "Or a note of the screening",
      hint: "If no full assessment is needed: who screened it, when, and why none is needed",
      rows: 5,
      value: exercise.eqiaNote,
    },
  ];
}

export function rulesFields(exercise: Exercise): Field[] {
  return [
    slugField(exercise),
    {
      type: "radios",
      name: "lateRule",
      label: "What happens to contributions that come in after closing?",
      hint: "Whatever you choose, each one is kept and accounted for.",
      value: exercise.lateRule,
      options: lateRules.map((value) => ({ value, text: lateRuleWords[value] })),
    },
    {
      type: "text",
      kind: "number",
      width: 3,
      name: "smallestCount",
      label: "Smallest number of people that is published",
      hint: "From 5 to 50. Anything smaller is hidden, so that nobody is given away to colleagues who know them.",
      value: String(exercise.smallestCount),
    },
    {
      type: "textarea",
      name: "smallestCountReason",
      label: `Why numbers below ${smallestWithoutReason} may be published (needed below ${smallestWithoutReason})`,
      rows: 3,
      value: exercise.smallestCountReason,
    },
    {
      type: "text",
      kind: "number",
      width: 3,
      name: "mostReminders",
      label: "How many reminders may be sent",
      hint: "From 0 to 5. They go by email to those invited who have not taken part, when the lead sends one.",
      value: String(exercise.mostReminders),
    },
  ];
}

/** A time as it can be typed back: “midday” and “midnight” included. */
function timeOf(instant: Date): string {
  return localTime(instant) === "00:00" ? "midnight" : timeInWords(instant);
}
