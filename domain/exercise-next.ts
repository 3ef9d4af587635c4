import { dateInWords } from "./calendar";
import { countInWords, numberInWords } from "./counts-in-words";
import { instantInWords } from "./dates-in-words";
import type { LateRule, Stage } from "./exercise";
import { reportBackBy } from "./exercise-period";
import { type ExerciseTask, neededTasks } from "./exercise-tasks";

/** What the next steps of an exercise are worked out from. `forums`: those with a roster. */
export type WorkFacts = {
  slug: string;
  stage: Stage;
  opensAt: Date | null;
  closesAt: Date | null;
  lateRule: LateRule | null;
  lateDecision: string | null;
  tasks: readonly ExerciseTask[];
  forums: readonly { name: string; slug: string; invited: number; tookPart: number }[];
  work: {
    contributions: number;
    accountedFor: number;
    late: number;
    waiting: number;
    waitingOverTwoDays: number;
    issues: number;
    issuesAnswered: number;
    /** Placings that wait. */
    toPlace: number;
  };
};

export type NextStep = {
  title: string;
  hint: string;
  href: string;
  /** “now” is for what a person is waiting for. */
  urgency: "now" | "soon" | "waiting" | "done";
};

/** Fewer than one in ten invited is where a forum counts as hardly heard. */
const hardlyHeard = 0.1;

/** What to do next on an exercise, the most pressing first. Pure: the page shows it, nothing is stored. */
export function nextSteps(facts: WorkFacts): NextStep[] {
  switch (facts.stage) {
    case "draft":
      return [setUpStep(facts)];
    case "scheduled":
      return [scheduledStep(facts)];
    case "open":
    case "paused":
      return [
        ...pausedStep(facts),
        ...moderationStep(facts),
        ...placingStep(facts),
        ...unheardSteps(facts),
        codingStep(facts),
      ];
    case "closed":
      return [
        ...moderationStep(facts),
        ...placingStep(facts),
        ...lateStep(facts),
        codingStep(facts),
        answersStep(facts),
        summaryStep(facts),
      ];
    case "sealed":
      return [reportStep(facts)];
    default:
      return [];
  }
}

/** Forums with a roster of which fewer than one in ten have taken part, the least heard first. */
export function unheardForums(forums: WorkFacts["forums"]): WorkFacts["forums"] {
  return forums
    .filter(({ invited, tookPart }) => invited > 0 && tookPart < invited * hardlyHeard)
    .toSorted((a, b) => a.tookPart / a.invited - b.tookPart / b.invited);
}

const at = (facts: WorkFacts, place = "") => `/manage/exercises/${facts.slug}${place}`;

function setUpStep(facts: WorkFacts): NextStep {
  const needed = neededTasks(facts.tasks);
  const done = needed.filter(({ state }) => state === "completed").length;
  if (done === needed.length) {
    const hint = "Everything that is required is there.";
    return { title: "Launch the exercise", hint, href: at(facts, "/launch"), urgency: "soon" };
  }
  const hint = `${done} of ${needed.length} tasks are completed.`;
  return { title: "Finish setting it up", hint, href: at(facts, "/set-up"), urgency: "soon" };
}

function scheduledStep(facts: WorkFacts): NextStep {
  const opens = facts.opensAt ? `It opens at ${instantInWords(facts.opensAt)}.` : "";
  return { title: "Check who is invited", hint: opens, href: at(facts, "/forums"), urgency: "waiting" };
}

function pausedStep(facts: WorkFacts): NextStep[] {
  if (facts.stage !== "paused") return [];
  return [
    {
      title: "Resume the exercise",
      hint: "It is paused: nobody can contribute.",
      href: at(facts, "/pause"),
      urgency: "now",
    },
  ];
}

function moderationStep(facts: WorkFacts): NextStep[] {
  const { waiting, waitingOverTwoDays } = facts.work;
  if (waiting === 0) return [];
  return [
    {
      title: `Decide on ${countInWords(waiting, "contribution")} waiting for a moderator`,
      hint:
        waitingOverTwoDays > 0
          ? `${countInWords(waitingOverTwoDays, "has", "have")} waited more than two days.`
          : "None has waited more than two days.",
      href: `/moderation?exercise=${facts.slug}`,
      urgency: waitingOverTwoDays > 0 ? "now" : "soon",
    },
  ];
}

function placingStep(facts: WorkFacts): NextStep[] {
  if (facts.work.toPlace === 0) return [];
  return [
    {
      title: `Settle ${countInWords(facts.work.toPlace, "placing")}`,
      hint: "The draft has changed, and where these contributions stand now is not certain.",
      href: at(facts, "/placings"),
      urgency: "soon",
    },
  ];
}

function unheardSteps(facts: WorkFacts): NextStep[] {
  return unheardForums(facts.forums)
    .slice(0, 3)
    .map(({ name, slug, invited, tookPart }) => ({
      title: `Bring in ${name}`,
      hint: `${tookPart === 0 ? "None" : numberInWords(tookPart)} of the ${numberInWords(invited)} invited ${tookPart <= 1 ? "has" : "have"} taken part.`,
      href: `/forums/${slug}`,
      urgency: "soon" as const,
    }));
}

function codingStep(facts: WorkFacts): NextStep {
  const { contributions, accountedFor } = facts.work;
  const left = contributions - accountedFor;
  if (contributions === 0) {
    return {
      title: "Code contributions",
      hint: "None has come in yet.",
      href: at(facts, "/coding"),
      urgency: "waiting",
    };
  }
  return {
    title: left === 0 ? "Code contributions" : `Code ${countInWords(left, "contribution")}`,
    hint: `${countInWords(accountedFor, "contribution")} of ${contributions} accounted for.`,
    href: at(facts, "/coding"),
    urgency: left === 0 ? "done" : "soon",
  };
}

function lateStep(facts: WorkFacts): NextStep[] {
  if (facts.work.late === 0 || facts.lateDecision) return [];
  return [
    {
      title: "Record what was decided about late contributions",
      hint: `${countInWords(facts.work.late, "contribution")} came in after the closing date.`,
      href: at(facts, "/closing"),
      urgency: "now",
    },
  ];
}

function answersStep(facts: WorkFacts): NextStep {
  const { issues, issuesAnswered } = facts.work;
  const left = issues - issuesAnswered;
  if (issues === 0) {
    return {
      title: "Turn themes into issues",
      hint: "No issue yet.",
      href: at(facts, "/issues"),
      urgency: "soon",
    };
  }
  return {
    title: left === 0 ? "Answer every issue" : `Answer ${countInWords(left, "issue")}`,
    hint: `${countInWords(issuesAnswered, "issue")} of ${issues} answered.`,
    href: at(facts, "/issues"),
    urgency: left === 0 ? "done" : "soon",
  };
}

function summaryStep(facts: WorkFacts): NextStep {
  const { contributions, accountedFor, issues, issuesAnswered } = facts.work;
  const ready = contributions === accountedFor && issues > 0 && issues === issuesAnswered;
  return {
    title: "Compile and seal the engagement summary",
    hint: ready
      ? "Nothing is left to code or to answer."
      : "Opens when every contribution is accounted for and every issue is answered.",
    href: at(facts, "/summary"),
    urgency: ready ? "soon" : "waiting",
  };
}

function reportStep(facts: WorkFacts): NextStep {
  const by = facts.closesAt
    ? `By ${dateInWords(reportBackBy(facts.closesAt))}, twelve weeks after closing.`
    : "";
  return { title: "Report back to everyone invited", hint: by, href: at(facts, "/summary"), urgency: "soon" };
}
