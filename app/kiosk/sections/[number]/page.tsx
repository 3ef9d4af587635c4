import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { speakingFields } from "@/components/contribution/speaking-fields";
import { DraftBlock } from "@/components/draft/draft-block";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { findSectionPage } from "@/db/section-page";
import { contributeRefusal } from "@/domain/contribution-permissions";
import { sectionAddress } from "@/domain/exercise-input";
import { speakAtKiosk } from "../../actions";
import { requireKioskPerson } from "../../find";

export const metadata: Metadata = { title: "Read and say what you think" };

export default async function KioskSectionPage({ params }: PageProps<"/kiosk/sections/[number]">) {
  const { kiosk, viewer } = await requireKioskPerson();
  const address = sectionAddress.safeParse({ slug: kiosk.exercise, number: (await params).number });
  const page = address.success ? await findSectionPage(viewer, address.data) : null;
  if (!page) notFound();
  const { section, blocks, exercise, myForums, lastWords } = page;
  const refusal = contributeRefusal(viewer, { ...exercise, myForums }, new Date());
  // The device’s own forum is offered first, where they are in it.
  const forums = [...myForums].sort(
    (a, b) => Number(b.slug === kiosk.forum) - Number(a.slug === kiosk.forum),
  );
  return (
    <Page back={{ href: "/kiosk/sections", text: "All sections" }}>
      <div className="snd-kiosk">
        <PageHeading caption={kiosk.title}>
          {section.number}. {section.title}
        </PageHeading>
        {blocks.map((block) => (
          <div className="snd-block__text" key={block.stableId}>
            <DraftBlock content={block.content} />
          </div>
        ))}
        {refusal ? (
          <InsetText>{refusal}</InsetText>
        ) : (
          <ActionForm
            action={speakAtKiosk}
            submit="Send what I think"
            fields={speakingFields(
              {
                forums,
                nameVisibility: exercise.nameVisibility,
                talkScope: exercise.talkScope,
                last: lastWords,
              },
              { number: section.number, key: randomUUID() },
            )}
          />
        )}
      </div>
    </Page>
  );
}
