import type { Metadata } from "next";
import { requireAdministration, requirePersonOnFile } from "@/app/admin/find";
import { PersonState } from "@/components/administration/people-table";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { When } from "@/components/ui/when";
import type { PersonOnFile } from "@/db/administration";
import {
  administrationRefusal,
  leavingRefusal,
  suspensionRefusal,
} from "@/domain/administration-permissions";
import { rolesInWords } from "@/domain/role-words";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({ params, searchParams }: PageProps<"/admin/people/[id]">) {
  const { id } = await params;
  const viewer = await requireAdministration(`/admin/people/${id}`);
  const person = await requirePersonOnFile(viewer, id);
  const { done } = await searchParams;
  const changes = administrationRefusal(viewer) === null;
  return (
    <Page
      breadcrumbs={[
        { href: "/admin", text: "Administration" },
        { href: "/admin/people", text: "People" },
      ]}
    >
      {done ? <NotificationBanner success>Saved</NotificationBanner> : null}
      <PageHeading>{person.name}</PageHeading>
      <div className="snd-prose">
        <SummaryList rows={rowsOf(person, changes)} />
        {leavingRefusal(viewer, person) === null ? (
          <ButtonLink href={`/admin/people/${person.id}/leaving`} tone="secondary">
            {person.leftAt ? "They have come back" : "They have left the council"}
          </ButtonLink>
        ) : null}
        {suspensionRefusal(viewer, person) === null && !person.leftAt ? (
          <ButtonLink href={`/admin/people/${person.id}/suspension`} tone="secondary">
            {person.suspendedAt ? "Let them back in" : "Suspend"}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  );
}

function rowsOf(person: PersonOnFile, changes: boolean): SummaryRow[] {
  const change = { href: `/admin/people/${person.id}/roles`, text: "Change", hidden: "the roles" };
  return [
    { key: "State", value: <PersonState person={person} /> },
    ...(person.suspendedAt ? [{ key: "Suspended", value: <When at={person.suspendedAt} time /> }] : []),
    { key: "Roles", value: rolesInWords(person.roles), ...(changes ? { actions: [change] } : {}) },
    ...(person.post ? [{ key: "Post", value: person.post }] : []),
    ...(person.directorate ? [{ key: "Directorate", value: person.directorate }] : []),
    ...(person.email ? [{ key: "Email", value: person.email }] : []),
    {
      key: "Signs in",
      value: person.hasAccount
        ? "With an account that is tied to them"
        : "Has not signed in with an account yet",
    },
    {
      key: "Forums",
      value: (
        <>
          {person.forums.length > 0 ? <Forums forums={person.forums} /> : "None. "}
          <span className="snd-quiet">Restricted forums are not shown here.</span>
        </>
      ),
    },
  ];
}

function Forums({ forums }: Pick<PersonOnFile, "forums">) {
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {forums.map(({ slug, name, convenes }) => (
        <li key={slug}>
          <a className="govuk-link" href={`/forums/${slug}`}>
            {name}
          </a>
          {convenes ? " (convenor)" : ""}
        </li>
      ))}
    </ul>
  );
}
