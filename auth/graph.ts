import "server-only";

import { env } from "@/env";

const mostPages = 50;
const patience = 5_000;

/**
 * Every group that somebody is in, nested ones too, from Microsoft Graph, page by page: for tokens that cannot hold
 * them (D§6). The address is the council’s setting and never one out of a token, because the access token goes there.
 * Answers with a problem in one sentence when it cannot be known; never with a part of the groups.
 */
export async function graphGroups(
  accessToken: string | undefined,
): Promise<{ groups: string[] } | { problem: string }> {
  if (!accessToken) return { problem: "The provider gave no access token to ask the directory with" };
  const base = env().OIDC_GRAPH_URL.replace(/\/$/, "");
  const groups: string[] = [];
  let next: string | null = `${base}/v1.0/me/transitiveMemberOf/microsoft.graph.group?$select=id&$top=999`;
  try {
    for (let page = 0; next !== null; page += 1) {
      if (page === mostPages || new URL(next).origin !== new URL(base).origin)
        return { problem: "The directory’s answer could not be followed to its end" };
      const answer = await fetch(next, {
        headers: { authorization: `Bearer ${accessToken}` },
        redirect: "error",
        signal: AbortSignal.timeout(patience),
      });
      if (!answer.ok) return { problem: `The directory answered with an error (${answer.status})` };
      const { ids, link } = pageOf(await answer.json());
      groups.push(...ids);
      next = link;
    }
  } catch {
    return { problem: "The directory did not answer" };
  }
  return { groups };
}

function pageOf(body: unknown): { ids: string[]; link: string | null } {
  const { value, "@odata.nextLink": link }: { value?: unknown; "@odata.nextLink"?: unknown } = Object(body);
  if (!Array.isArray(value)) throw new Error("Not a page of groups");
  const ids = value.map((one): unknown => Object(one).id).filter((id) => typeof id === "string");
  return { ids, link: typeof link === "string" ? link : null };
}
