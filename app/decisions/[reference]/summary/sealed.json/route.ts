import { notFound } from "next/navigation";
import { getViewer } from "@/auth/viewer";
import { findDecisionSeal } from "@/db/decision-acknowledgements";
import { findAddressedDecision } from "../../../find";

/** The very bytes of the summary that a decision rests on, for whoever may read it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/decisions/[reference]/summary/sealed.json">,
) {
  const { reference } = await params;
  const viewer = await getViewer();
  const seal = await findDecisionSeal(viewer, await findAddressedDecision(viewer, reference));
  if (!seal) notFound();
  return new Response(seal.content, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="engagement-summary-${reference.replace(/[^\w-]/g, "-")}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
