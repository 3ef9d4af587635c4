import { csvResponse } from "@/app/csv-response";
import { listRosterRows } from "@/db/roster-rows";
import { requireRosterFile } from "../../find";

/** Every line that cannot be brought in as it stands: where, what is wrong and how to put it right. */
export async function GET(_: Request, { params }: RouteContext<"/forums/[slug]/roster/file/problems">) {
  const { viewer, file } = await requireRosterFile((await params).slug);
  const lines = await listRosterRows(viewer, {
    importId: file.id,
    outcome: "problem",
    after: 0,
    limit: 60_000,
  });
  const rows = lines.flatMap(({ line, name, problems }) =>
    (problems ?? []).map(({ column, problem, remedy }) => [
      String(line ?? ""),
      name,
      column,
      problem,
      remedy,
    ]),
  );
  return csvResponse("roster-problems.csv", [
    ["Line", "Name", "Column", "What is wrong", "How to put it right"],
    ...rows,
  ]);
}
