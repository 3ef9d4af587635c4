import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { choices, longestHint, longestWording, questionKinds, scales } from "@/domain/question";
import { id, instant } from "./columns";
import { exerciseId, forumId, personId } from "./references";

export const questionKind = pgEnum("question_kind", questionKinds);
export const scale = pgEnum("scale", scales);
export const choice = pgEnum("choice", choices);

/**
 * What an exercise asks, in order. At the launch the wording freezes: no row is added, changed, moved or removed
 * from then on. `sectionStableId` null: about the draft as a whole. An answer to an open one is a contribution.
 */
export const questions = pgTable(
  "questions",
  {
    id: id(),
    exerciseId: exerciseId(),
    // From 1; made unique by a constraint that is looked at when a statement ends, so that two can change places.
    number: integer().notNull(),
    sectionStableId: text("section_stable_id"),
    kind: questionKind().notNull(),
    wording: text().notNull(),
    hint: text(),
    scale: scale(),
  },
  (t) => [
    unique("question_of_an_exercise").on(t.exerciseId, t.id),
    check("closed_on_a_scale", sql`(${t.kind} = 'closed') = (${t.scale} is not null)`),
    check("wording_length", sql.raw(`char_length(wording) between 1 and ${longestWording}`)),
    check("hint_length", sql.raw(`char_length(hint) between 1 and ${longestHint}`)),
  ],
);

/**
 * What a person chose on the scale of a closed question, and from which forum: one row a person, overwritten when they
 * change it and gone when they take it back. Earlier choices are not kept: what counts is the choice at the close, and
 * what nobody needs is not stored (UK GDPR, article 5(1)(c)).
 */
export const questionAnswers = pgTable(
  "question_answers",
  {
    questionId: integer("question_id").notNull(),
    exerciseId: exerciseId(),
    personId: personId("person_id"),
    forumId: forumId(),
    choice: choice().notNull(),
    answeredAt: instant("answered_at").notNull().defaultNow(),
    changedAt: instant("changed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.personId] }),
    foreignKey({
      name: "answers_of_a_question",
      columns: [t.exerciseId, t.questionId],
      foreignColumns: [questions.exerciseId, questions.id],
    }),
    index("answers_of_an_exercise").on(t.exerciseId, t.personId),
  ],
);
