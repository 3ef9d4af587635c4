import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Tag } from "@/components/ui/tag";
import { listQuotable, listQuotes, type QuotableContribution, type Quote } from "@/db/quotes";
import { quoteRefusal, writeWordsRefusal } from "@/domain/summary-permissions";
import { findSummary, requirePerson } from "../find";
import { chooseQuote, settleQuote } from "./actions";

export const metadata: Metadata = { title: "Quotes for the summary" };

export default async function QuotesPage({
  params,
  searchParams,
}: PageProps<"/manage/exercises/[slug]/summary/quotes">) {
  const { slug } = await params;
  const { choose } = await searchParams;
  const viewer = await requirePerson();
  const { exercise } = await findSummary(slug, viewer);
  const chosen = await listQuotes(viewer, exercise.id);
  const chooses = quoteRefusal(viewer, exercise) === null;
  const quotable = chooses ? await listQuotable(viewer, exercise) : [];
  const opened = quotable.find(({ id }) => String(id) === choose);
  return (
    <Page back={{ href: `/manage/exercises/${slug}/summary`, text: "Engagement summary" }}>
      <PageHeading caption={exercise.title}>Quotes for the summary</PageHeading>
      <div className="snd-measure">
        <p className="govuk-body">
          Only words whose contributor allowed it, in a theme that at least {exercise.smallestCount} people
          raised. Take out names, posts, teams, sites and anything about someone else. A second person reads
          each one.
        </p>
        {opened ? <Choose slug={slug} contribution={opened} /> : null}
        <h2 className="govuk-heading-m">Chosen</h2>
        {chosen.length === 0 ? <p className="govuk-body">None yet. A summary can do without.</p> : null}
        {chosen.map((quote) => (
          <Chosen
            key={quote.contributionId}
            slug={slug}
            quote={quote}
            may={{ settle: writeWordsRefusal(viewer) === null, remove: chooses }}
          />
        ))}
        {chooses ? <MayBeQuoted slug={slug} quotable={quotable} /> : null}
      </div>
    </Page>
  );
}

function MayBeQuoted({ slug, quotable }: { slug: string; quotable: QuotableContribution[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">May be quoted</h2>
      {quotable.length === 0 ? (
        <EmptyState>
          Either nobody has allowed it, or no theme with a contribution that may be quoted was raised by
          enough people.
        </EmptyState>
      ) : (
        quotable.map(({ id, body, theme }) => (
          <blockquote className="snd-quote" key={id}>
            <p className="govuk-body">{body}</p>
            <footer>
              {theme}.{" "}
              <a className="govuk-link" href={`/manage/exercises/${slug}/summary/quotes?choose=${id}`}>
                Choose<span className="govuk-visually-hidden"> contribution {id}</span>
              </a>
            </footer>
          </blockquote>
        ))
      )}
    </>
  );
}

function Choose({ slug, contribution }: { slug: string; contribution: QuotableContribution }) {
  return (
    <ActionForm
      action={chooseQuote}
      submit="Put it forward"
      cancel={{ href: `/manage/exercises/${slug}/summary/quotes`, text: "Cancel" }}
      fields={[
        { type: "hidden", name: "slug", value: slug },
        { type: "hidden", name: "contribution", value: contribution.id },
        {
          type: "textarea",
          name: "text",
          label: "The words to quote",
          hint: "Their words only. Mark what you leave out with […] or [redacted].",
          size: "s",
          value: contribution.body,
        },
        {
          type: "text",
          name: "whySelected",
          label: "Why this one",
          hint: "Such as: speaks for the other side of the theme.",
          size: "s",
        },
      ]}
    />
  );
}

type ChosenProps = { slug: string; quote: Quote; may: { settle: boolean; remove: boolean } };

function Chosen({ slug, quote, may }: ChosenProps) {
  const options = [
    ...(may.settle && !quote.approvedBy ? [{ value: "approve", text: "Yes, I have read it" }] : []),
    ...(may.remove ? [{ value: "remove", text: "Take it out" }] : []),
  ];
  return (
    <>
      <blockquote className="snd-quote">
        <p className="govuk-body">{quote.text}</p>
        <footer>
          {quote.whySelected.replace(/\.$/, "")}. Chosen by {quote.selectedByName}.{" "}
          {quote.approvedBy ? (
            <Tag tone="green">Read by a second person</Tag>
          ) : (
            <Tag tone="yellow">Waiting for a second reader</Tag>
          )}
        </footer>
      </blockquote>
      {options.length === 0 ? null : (
        <ActionForm
          id={`quote-${quote.contributionId}`}
          label={`Settle the quote from contribution ${quote.contributionId}`}
          action={settleQuote}
          submit="Save"
          tone="secondary"
          fields={[
            { type: "hidden", name: "slug", value: slug },
            { type: "hidden", name: "contribution", value: quote.contributionId },
            { type: "radios", name: "settle", label: "May it be used?", small: true, inline: true, options },
          ]}
        />
      )}
    </>
  );
}
