import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { strategyFields } from "@/components/strategy/strategy-fields";
import { PageHeading } from "@/components/ui/page-heading";
import { listDirectorates } from "@/db/strategies";
import { createStrategyRefusal } from "@/domain/strategy-permissions";
import { requirePerson } from "../find";
import { startStrategy } from "./actions";

const title = "Start a strategy";
export const metadata: Metadata = { title };

export default async function NewStrategyPage() {
  const viewer = await requirePerson();
  if (createStrategyRefusal(viewer)) notFound();
  const directorates = await listDirectorates(viewer);

  return (
    <Page back={{ href: "/manage/strategies", text: "Strategies" }}>
      <div className="snd-measure">
        <PageHeading>{title}</PageHeading>
        <p className="govuk-body">
          You will be its programme lead. Next you import a draft, and then you set up an exercise about it.
        </p>
        <ActionForm
          action={startStrategy}
          submit="Start the strategy"
          fields={strategyFields(directorates)}
          cancel={{ href: "/manage/strategies", text: "Cancel" }}
        />
      </div>
    </Page>
  );
}
