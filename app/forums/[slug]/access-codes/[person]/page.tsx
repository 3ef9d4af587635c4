import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import { findCodeHolder } from "@/db/access-codes";
import { codeHolderAddress } from "@/domain/access-code-input";
import { makeCodeAnew, revokeCode } from "../actions";
import { requireCodeForum } from "../find";

export const metadata: Metadata = { title: "Access code" };

export default async function CodePage({ params }: PageProps<"/forums/[slug]/access-codes/[person]">) {
  const address = codeHolderAddress.safeParse(await params);
  if (!address.success) notFound();
  const { slug, person: personId } = address.data;
  const { viewer, forum } = await requireCodeForum(slug);
  const member = await findCodeHolder(viewer, { forumId: forum.id, personId });
  if (!member) notFound();
  const { code } = member;
  const hidden = [
    { type: "hidden" as const, name: "slug", value: slug },
    { type: "hidden" as const, name: "person", value: personId },
  ];
  return (
    <Page back={{ href: `/forums/${slug}/access-codes`, text: "Access codes" }}>
      <div className="snd-measure">
        <PageHeading caption={forum.name}>Access code of {member.name}</PageHeading>
        {code?.id ? (
          <SummaryList
            rows={[
              { key: "Made", value: <When at={code.madeAt} time /> },
              { key: "Works until", value: <When at={code.expiresAt} time /> },
              { key: "Last used", value: code.lastUsedAt ? <When at={code.lastUsedAt} time /> : "Not yet" },
            ]}
          />
        ) : (
          <p className="govuk-body">{member.name} has no code that works.</p>
        )}
        {member.mayHave ? (
          <ActionForm
            id="anew"
            label="Make a new code"
            action={makeCodeAnew}
            submit={code?.id ? "Make a new code in its place" : "Make a code"}
            fields={hidden}
          />
        ) : (
          <p className="govuk-body">{notHere}</p>
        )}
        {code?.id ? (
          <>
            <h2 className="govuk-heading-m">Revoke the code</h2>
            <p className="govuk-body">
              It stops working at once, and signs out whoever is using it. What {member.name} said stays.
            </p>
            <ActionForm
              id="revoke"
              label="Revoke the code"
              action={revokeCode}
              tone="warning"
              submit="Revoke the code"
              fields={hidden}
            />
          </>
        ) : null}
      </div>
    </Page>
  );
}

// One sentence for every reason: which it is may be nobody’s business.
const notHere =
  "You cannot make a code for this person. They can sign in another way, or a programme lead or an administrator can make one.";
