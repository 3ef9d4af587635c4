import { csvResponse } from "@/app/csv-response";
import { requireRosterForum } from "../find";

/** A file to fill in. */
export async function GET(_: Request, { params }: RouteContext<"/forums/[slug]/roster/example">) {
  await requireRosterForum((await params).slug);
  return csvResponse("roster-example.csv", [
    ["Name", "E-mail address", "Staff number", "Post", "Directorate", "Joined on", "Left on"],
    ["Ada Okafor", "ada.okafor@example.gov.uk", "100234", "Librarian", "Communities", "27/3/2024", ""],
    ["Tom Byrne", "", "100571", "Depot supervisor", "Highways", "", ""],
  ]);
}
