"use client";

import { FormProblems } from "@/components/form/form-problems";
import type { FormAction } from "@/components/form/form-state";
import { useForm } from "@/components/form/use-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PersonToTry } from "@/db/sign-in";
import type { Role } from "@/domain/person";

type Props = {
  people: readonly Pick<PersonToTry, "id" | "name" | "post" | "roles" | "convenes">[];
  returnTo: string;
  action: FormAction;
};

/** The invented people of the demonstration, and what each is there to show; one button signs in. */
export function PeopleToTry({ people, returnTo, action }: Props) {
  const { state, send } = useForm(action);
  return (
    <form action={send} aria-label="People to try">
      <FormProblems state={state} />
      <input type="hidden" name="return" value={returnTo} />
      <ul className="govuk-list snd-people">
        {people.map((person) => {
          const { role, task } = partOf(person);
          return (
            <li key={person.id} className="snd-people__one">
              <div>
                <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{person.name}</h3>
                <p className="govuk-body-s govuk-!-margin-bottom-1">
                  {person.post ? `${role} – ${person.post}` : role}
                </p>
                <p className="govuk-body govuk-!-margin-bottom-0">{task}</p>
              </div>
              <SubmitButton tone="secondary" name="person" value={String(person.id)}>
                Sign in <span className="govuk-visually-hidden">as {person.name}</span>
              </SubmitButton>
            </li>
          );
        })}
      </ul>
    </form>
  );
}

type Part = { role: string; task: string };

function partOf({ roles, convenes }: { roles: readonly Role[]; convenes: boolean }): Part {
  const particular = parts.find(([role]) => roles.includes(role));
  return particular?.[1] ?? (convenes ? convenor : contributor);
}

const contributor = {
  role: "Contributor",
  task: "Read a draft strategy, say what you think of it, and see what became of it.",
};
const convenor = {
  role: "Convenor",
  task: "Keep a forum fair: review contributions, and hold, redact or withhold what cannot stand, with a reason.",
};
const parts: readonly [Role, Part][] = [
  [
    "decision_maker",
    { role: "Decision maker", task: "Read the sealed summary, acknowledge it, and take the decision." },
  ],
  [
    "governance_officer",
    {
      role: "Governance officer",
      task: "Write the Record of Decision from the sealed summary, and publish it.",
    },
  ],
  [
    "programme_lead",
    {
      role: "Programme lead",
      task: "Run an exercise: publish drafts, invite forums, sort what was said, answer it and compile the summary.",
    },
  ],
  ["analyst", { role: "Analyst", task: "Sort what was said into themes and issues." }],
  ["auditor", { role: "Auditor", task: "Look at everything and touch nothing." }],
  ["administrator", { role: "Administrator", task: "Look after people, roles and settings." }],
];
