import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { StrategyTable } from "@/components/strategy/strategy-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { listStrategies } from "@/db/strategies";
import { createStrategyRefusal } from "@/domain/strategy-permissions";
import { requirePerson } from "./find";

export const metadata: Metadata = { title: "Strategies" };

export default async function StrategiesPage() {
  const viewer = await requirePerson();
  const strategies = await listStrategies(viewer);
  const refusal = createStrategyRefusal(viewer);
  if (refusal && strategies.length === 0) notFound();

  return (
    <Page breadcrumbs={[{ href: "/manage", text: "Manage" }]}>
      <PageHeading>Strategies</PageHeading>
      {strategies.length === 0 ? (
        <EmptyState>
          You are not on the team of a strategy yet. Start one, import its first draft, and staff can be asked
          what they think of it.
        </EmptyState>
      ) : (
        <StrategyTable strategies={strategies} />
      )}
      {refusal ? null : <ButtonLink href="/manage/strategies/new">Start a strategy</ButtonLink>}
    </Page>
  );
}
