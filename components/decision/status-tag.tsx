import { Tag } from "@/components/ui/tag";
import type { DecisionFacts } from "@/domain/decision-facts";
import { type DecisionStatus, decisionStatus, decisionStatusWords } from "@/domain/decision-status";

const tones = {
  being_written: "grey",
  notice_published: "grey",
  for_determination: "yellow",
  taken: "yellow",
  open_to_call_in: "yellow",
  effective: "green",
  not_approved: "grey",
  withdrawn: "grey",
} as const satisfies Record<DecisionStatus, string>;

/** How a decision stands on a day. */
export function DecisionStatusTag({ decision, today }: { decision: DecisionFacts; today: string }) {
  const status = decisionStatus(decision, today);
  return <Tag tone={tones[status]}>{decisionStatusWords[status]}</Tag>;
}
