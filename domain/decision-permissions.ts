import { localDate } from "./calendar";
import { lawfulDateRefusal } from "./decision-dates";
import type { DecisionFacts, DecisionSettings } from "./decision-facts";
import { hasRole, type Person, type Viewer } from "./person";
import type { RecordTask } from "./record-tasks";

/** Who sees decisions that are not published yet, apart from the decision maker’s own list. */
export function overseesDecisions(viewer: Viewer): boolean {
  return hasRole(viewer, "governance_officer", "programme_lead", "analyst", "auditor");
}

/** Why this person does not keep records of decision, or null: that is the governance officer’s work (D§1.7). */
export function keepRefusal(person: Person): string | null {
  return hasRole(person, "governance_officer")
    ? null
    : "Only a governance officer writes and publishes records.";
}

/** Why a record cannot be written on now, or null. What the decision maker reads must hold still. */
export function writeRefusal(person: Person, decision: DecisionFacts): string | null {
  const kept = keepRefusal(person) ?? overRefusal(decision);
  if (kept) return kept;
  return decision.readyAt
    ? "The decision maker is reading this record. Take it back before you change anything."
    : null;
}

function overRefusal({ publishedAt, takenOn, withdrawnAt }: DecisionFacts): string | null {
  if (publishedAt) return "This record is published. It is corrected by a note, never edited.";
  if (takenOn) return "This decision has been taken. What was decided cannot be changed.";
  return withdrawnAt ? "This decision has been withdrawn." : null;
}

type Ready = { tasks: readonly RecordTask[]; dueOn: string | null; settings: DecisionSettings };

/** Why a record cannot go to the decision maker, or null: every task done, and a lawful date (D§1.7, D§10a.1). */
export function readyRefusal(person: Person, decision: DecisionFacts, ready: Ready): string | null {
  const refusal = writeRefusal(person, decision);
  if (refusal) return refusal;
  const [first] = ready.tasks.flatMap(({ missing }) => missing);
  if (first) return `The record is not complete. ${first}.`;
  return ready.dueOn ? lawfulDateRefusal(decision, ready.dueOn, ready.settings) : null;
}

/** Why a record cannot be taken back from the decision maker, or be withdrawn, or null. */
export function takeBackRefusal(person: Person, decision: DecisionFacts): string | null {
  return keepRefusal(person) ?? overRefusal(decision);
}

/** Why this person cannot acknowledge or take this decision now, or null: it is theirs, and it is ready. */
export function determineRefusal(person: Person, decision: DecisionFacts): string | null {
  if (!hasRole(person, "decision_maker") || decision.decisionMakerId !== person.id)
    return "Only the decision maker named in this record can do this.";
  return (
    overRefusal(decision) ??
    (decision.readyAt ? null : "This record is still being written and is not ready for you.")
  );
}

type Taking = {
  takenOn: string;
  now: Date;
  /** The current seal, and when this person last acknowledged it; null without an exercise. */
  seal: { sha256: string } | null;
  acknowledgedAt: Date | null;
  settings: DecisionSettings;
};

/**
 * Why the decision cannot be taken on a day, or null: not in the future, not before the law allows, and not before
 * the decision maker acknowledged the engagement summary as it is now sealed (Gunning 4, D§2.1; D§10a.18).
 */
export function takeRefusal(person: Person, decision: DecisionFacts, taking: Taking): string | null {
  const refusal = determineRefusal(person, decision);
  if (refusal) return refusal;
  if (taking.takenOn > localDate(taking.now)) return "Decision date must be today or in the past";
  const unread = taking.seal ? acknowledgementRefusal(taking) : null;
  return unread ?? lawfulDateRefusal(decision, taking.takenOn, taking.settings);
}

function acknowledgementRefusal({ acknowledgedAt, takenOn }: Taking): string | null {
  if (!acknowledgedAt)
    return "Read and acknowledge the engagement summary, as it is now sealed, before you take the decision.";
  return localDate(acknowledgedAt) > takenOn
    ? "Decision date must be the same as or after the day you acknowledged the engagement summary"
    : null;
}

/** Why the record cannot be published, or null: it is taken, complete, and nothing is withheld without its reason. */
export function publishRefusal(
  person: Person,
  decision: DecisionFacts,
  tasks: readonly RecordTask[],
): string | null {
  const kept = keepRefusal(person);
  if (kept) return kept;
  if (decision.publishedAt) return "This record is published already.";
  if (!decision.takenOn || !decision.outcome) return "The decision has not been taken yet.";
  const [first] = tasks.flatMap(({ missing }) => missing);
  return first ? `The record is not complete. ${first}.` : null;
}

/** Why a correction cannot be added, or null: only a published record is corrected by a note (D§0, finding 10). */
export function correctRefusal(person: Person, decision: DecisionFacts): string | null {
  return (
    keepRefusal(person) ?? (decision.publishedAt ? null : "Only a published record is corrected by a note.")
  );
}
