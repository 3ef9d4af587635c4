import type { Metadata } from "next";
import { codeOfSheet, hashOfCode, readSheet } from "@/auth/access-code";
import { AccessCodeCard } from "@/components/access-code/access-code-card";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { WarningText } from "@/components/ui/warning-text";
import { listNewCodes } from "@/db/access-codes";
import { findOrganisation } from "@/db/organisation";
import { codeInGroups, sheetMinutes } from "@/domain/access-code";
import { countInWords } from "@/domain/counts-in-words";
import type { Person } from "@/domain/person";
import { env } from "@/env";
import { requireCodeForum } from "../find";

export const metadata: Metadata = { title: "Sheet of access codes" };

/** The cards of the codes that were just made, while this browser still knows what they were made from. */
export default async function SheetPage({ params }: PageProps<"/forums/[slug]/access-codes/sheet">) {
  const { slug } = await params;
  const { viewer, forum } = await requireCodeForum(slug);
  const cards = await listCards(viewer, forum.id);
  const back = { href: `/forums/${slug}/access-codes`, text: "Access codes" };
  if (cards.length === 0) return <NotAgain back={back} />;
  const { name } = await findOrganisation();
  return (
    <Page back={back} sheet>
      <div className="snd-noprint">
        <PageHeading caption={forum.name}>{countInWords(cards.length, "code")} to print</PageHeading>
        <WarningText>
          Print this page now. Only you can see it, on this device, for {sheetMinutes} minutes; after that
          nobody can see these codes again, and a lost one can only be made anew.
        </WarningText>
        <p className="govuk-body">
          Use your browser’s print command. Cut along the lines, put each card in an envelope with its
          person’s name, and do not leave the sheet in the printer.
        </p>
      </div>
      <ul className="snd-cards">
        {cards.map((card) => (
          <AccessCodeCard
            key={card.personId}
            {...card}
            council={name}
            // A sheet on a desk must not say who is in a forum whose membership is sensitive.
            forum={forum.restricted ? null : forum.name}
          />
        ))}
      </ul>
    </Page>
  );
}

async function listCards(viewer: Person, forumId: number) {
  const seed = await readSheet();
  if (!seed) return [];
  const since = new Date(Date.now() - sheetMinutes * 60_000);
  const codes = await listNewCodes(viewer, { forumId, since });
  return codes.flatMap(({ personId, name, hash, expiresAt }) => {
    const code = codeOfSheet(seed, personId);
    if (hashOfCode(code) !== hash) return [];
    const page = new URL("/sign-in/code", env().NEXTAUTH_URL).href;
    const printed = codeInGroups(code);
    return [{ personId, name, expiresAt, page, code: printed, address: `${page}?code=${printed}` }];
  });
}

function NotAgain({ back }: { back: { href: string; text: string } }) {
  return (
    <Page back={back}>
      <PageHeading>These codes cannot be shown again</PageHeading>
      <p className="govuk-body">
        Codes are shown once, to whoever made them, for {sheetMinutes} minutes. We keep nothing from which
        they could be read. If a card was not printed, make a new code for that person: the old one then stops
        working.
      </p>
      <ButtonLink href={back.href}>Make codes</ButtonLink>
    </Page>
  );
}
