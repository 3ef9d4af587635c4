import type { ReactNode } from "react";
import { EvenColumns } from "@/components/layout/two-columns";

/** A chart is never alone: its table is beside it, or below it on a narrow screen. */
export function ChartWithTable({ chart, table }: { chart: ReactNode; table: ReactNode }) {
  return (
    <EvenColumns>
      <div>{chart}</div>
      <div>{table}</div>
    </EvenColumns>
  );
}
