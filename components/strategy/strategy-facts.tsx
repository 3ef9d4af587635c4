import { SummaryList } from "@/components/ui/summary-list";
import type { Strategy } from "@/db/strategies";
import { periodInWords } from "./period";

/** What a strategy is and whose decision it will be (D§2.7). */
export function StrategyFacts({ strategy }: { strategy: Strategy }) {
  return (
    <SummaryList
      rows={[
        { key: "Portfolio", value: strategy.portfolio ?? "Not set" },
        { key: "Directorate", value: strategy.directorateName ?? "The whole council" },
        { key: "Period", value: periodInWords(strategy) },
        { key: "Who decides", value: strategy.policyFramework ? fullCouncil : oneMember },
      ]}
    />
  );
}

const fullCouncil = "The full council, because the strategy belongs to the policy framework";
const oneMember = "The Cabinet or one of its members";
