import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { after } from "next/server";
import { cache } from "react";
import { WordsOrNothing } from "@/app/contributions/words-or-nothing";
import { getViewer } from "@/auth/viewer";
import { HalfWrittenHere } from "@/components/contribution/half-written-here";
import { Page } from "@/components/layout/page";
import { SectionQuestions } from "@/components/question/section-questions";
import { ChangedSince } from "@/components/section/changed-since";
import { LiveTalk } from "@/components/section/live-talk";
import { SectionContents } from "@/components/section/section-contents";
import { SectionLead } from "@/components/section/section-lead";
import { SectionTitle } from "@/components/section/section-title";
import { Pagination } from "@/components/ui/pagination";
import { listAskedQuestions } from "@/db/question-answers";
import { findSectionPage } from "@/db/section-page";
import { insertSectionVisit } from "@/db/section-visits";
import { contributeRefusal } from "@/domain/contribution-permissions";
import { type SectionAddress, sectionAddress } from "@/domain/exercise-input";
import { liveAddress } from "@/domain/live";
import { askedFor, sectionView } from "@/domain/talk-input";
import { postContribution } from "./actions";
import { SectionBody } from "./section-body";
import { suggestWords } from "./wording/actions";

type Props = PageProps<"/exercises/[slug]/sections/[number]">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await read(props);
  return page ? { title: `${page.section.number}. ${page.section.title}` } : {};
}

export default async function SectionPage(props: Props) {
  const { viewer, page, view } = await read(props);
  if (!viewer || !page) return <NotHere props={props} />;
  const { exercise, section, version, contents } = page;
  const refusal = contributeRefusal(viewer, { ...exercise, myForums: page.myForums }, new Date());
  const address = `/exercises/${exercise.slug}/sections`;
  if (page.visitDue) {
    after(() => insertSectionVisit(viewer, { exerciseId: exercise.id, sectionStableId: section.stableId }));
  }
  return (
    <Page
      breadcrumbs={[
        { href: "/exercises", text: "Exercises" },
        { href: `/exercises/${exercise.slug}`, text: exercise.title },
      ]}
    >
      <div className="snd-reader">
        <div className="snd-reader__text">
          <SectionTitle section={section} of={contents.length} version={version} />
          <ChangedSince since={page.changedSince} version={version} section={section} />
          <SectionLead slug={exercise.slug} refusal={refusal} closesAt={exercise.closesAt} />
          <HalfWrittenHere drafts={view.write || view.suggest ? [] : page.drafts} />
          <SectionBody page={page} view={view} refusal={refusal} formKey={randomUUID()} />
          <SectionQuestions
            slug={exercise.slug}
            questions={await listAskedQuestions(viewer, exercise.id, section.stableId)}
          />
          <Pagination {...stepsFrom(section.number, contents, address)} label="Sections before and after" />
          <LiveTalk
            address={liveAddress(exercise.slug, { section: section.number, since: page.readAt })}
            href={`${address}/${section.number}/contributions`}
            writing={!refusal && (view.write !== undefined || view.suggest !== undefined)}
          />
        </div>
        <SectionContents
          slug={exercise.slug}
          current={section.number}
          newSince={page.newSince}
          removed={page.removed}
          veiled={page.veiled}
          entries={contents.map(({ stableId, ...entry }) => ({
            ...entry,
            contributions: page.counts.ofSection.get(stableId) ?? 0,
            fresh: page.fresh.get(stableId) ?? 0,
          }))}
        />
      </div>
    </Page>
  );
}

/** The title and the page ask for the same: the same address is the same object, and is looked up once a request. */
const findOnce = cache(findSectionPage);
const addressOnce = cache((slug: string, number: number): SectionAddress => ({ slug, number }));

async function read({ params, searchParams }: Props) {
  const address = sectionAddress.safeParse(await params);
  const view = sectionView.parse(await searchParams);
  const viewer = await getViewer();
  if (!address.success) return { viewer, view, page: null };
  const { slug, number } = address.data;
  return { viewer, view, page: await findOnce(viewer, addressOnce(slug, number), askedFor(view)) };
}

async function NotHere({ props }: { props: Props }) {
  const { slug, number } = await props.params;
  const { write, suggest } = sectionView.parse(await props.searchParams);
  if (suggest) {
    const address = `/exercises/${slug}/sections/${number}?suggest=${suggest}#write`;
    return <WordsOrNothing action={suggestWords} address={address} field="proposed" />;
  }
  return (
    <WordsOrNothing
      action={postContribution}
      address={`/exercises/${slug}/sections/${number}?write=${write}#write`}
    />
  );
}

function stepsFrom(current: number, contents: readonly { number: number; title: string }[], address: string) {
  const at = contents.findIndex(({ number }) => number === current);
  const step = (text: string, entry: { number: number; title: string } | undefined) =>
    entry ? { href: `${address}/${entry.number}`, text, label: `${entry.number}. ${entry.title}` } : null;
  return { previous: step("Previous", contents[at - 1]), next: step("Next", contents[at + 1]) };
}
