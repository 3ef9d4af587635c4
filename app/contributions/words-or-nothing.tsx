import "server-only";

import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { KeptWords } from "@/components/contribution/kept-words";
import type { FormAction } from "@/components/form/form-state";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";

type Props = { action: FormAction; address: string; field?: string };

/**
 * For whoever may not see a page, it does not exist; but what they have just typed on it is not lost with it: signed
 * out, suspended or out of the forum meanwhile, they are told so beside their words.
 */
export async function WordsOrNothing(props: Props) {
  if (!(await cameFromForm())) notFound();
  return (
    <Page>
      <PageHeading>Your words were not sent</PageHeading>
      <KeptWords {...props} />
    </Page>
  );
}

/** Whether the page answers a form that was sent without JavaScript, rather than a request to read. */
async function cameFromForm(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
}
