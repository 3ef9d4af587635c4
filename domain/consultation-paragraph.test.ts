import { expect, test } from "vitest";
import { consultationParagraph, mostParagraphWords, paragraphText, wordsIn } from "./consultation-paragraph";
import { responseCodes } from "./issue";
import type { Consideration, RecordContent } from "./record";
import type { PublishedMetric, SummaryContent } from "./summary";

function metric(label: string, value: number | null): PublishedMetric {
  return {
    shown: value === null ? "[c]" : value.toLocaleString("en-GB"),
    value,
    suppressed: value === null,
    label,
    basis: "counted",
    source: "Roster",
    asAt: "2026-03-18T23:59:00.000Z",
    deduplicated: true,
  };
}

type Counts = { invited: number | null; tookPart: number | null; contributed: number | null };

function summaryOf({ invited, tookPart, contributed }: Counts, issues = 14): SummaryContent {
  const count = { shown: "10", value: 10, suppressed: false };
  const cell = metric("x", 10);
  return {
    schema: "soundings/engagement-summary/1",
    organisation: "Exampleshire",
    exercise: {
      title: "Digital Strategy",
      slug: "digital",
      level: "engage",
      openedAt: "2026-02-16T09:00:00.000Z",
      closedAt: "2026-03-18T23:59:00.000Z",
      openToInfluence: "",
      notOpenToInfluence: "",
      eqia: "",
    },
    strategy: {
      title: "Digital Strategy",
      discussed: { number: "2", sha256: "0".repeat(64) },
      latest: { number: "3", sha256: "1".repeat(64) },
    },
    words: { purpose: "", howEngaged: "", equality: "", governance: "", limitations: "", nextSteps: "" },
    metrics: {
      invited: metric("staff invited", invited),
      tookPart: metric("took part", tookPart),
      contributed: metric("contributed", contributed),
      contributions: metric("contributions received", 1200),
      issues: metric("issues, all answered", issues),
    },
    stated: [],
    byForum: Array.from({ length: 8 }, () => ({
      label: "Forum",
      kind: "Other",
      invited: cell,
      tookPart: cell,
      contributed: cell,
    })),
    byDirectorate: [],
    themes: [],
    issues: Array.from({ length: issues }, (_, at) => ({
      reference: `I-${at}`,
      theme: "T",
      statement: "S",
      people: count,
      contested: false,
      response: { code: responseCodes[at % responseCodes.length] ?? "adopted", reason: "", role: "" },
      section: null,
      changes: [],
    })),
    changes: [],
    quotes: [],
    method: {
      codeFrame: [],
      coders: 1,
      coded: 1,
      dispositions: [],
      statuses: [],
      suggestions: "",
      disclosure: { ruleset: "", k: 10, base: 5, suppressed: 0 },
    },
    register: [],
  };
}

const bare: Pick<RecordContent, "publicConsultation" | "considerations" | "statedEngagement"> = {
  publicConsultation: "not_undertaken_nor_planned",
  considerations: [],
  statedEngagement: null,
};

function textOf(facts: Parameters<typeof consultationParagraph>[0]): string {
  const paragraph = consultationParagraph(facts);
  return "sentences" in paragraph ? paragraphText(paragraph.sentences) : paragraph.refused;
}

const counts = { invited: 2740, tookPart: 1115, contributed: 485 };

test("the paragraph of sealed figures, in order", () => {
  const considerations: Consideration[] = [
    { body: "Digital Board", kind: "board", date: "2026-04-24", outcome: "endorsed" },
    { body: "The Cabinet Committee", kind: "committee", date: "2026-05-13", outcome: "recommended_changes" },
  ];
  expect(textOf({ content: { ...bare, considerations }, summary: summaryOf(counts) })).toBe(
    "A public consultation was neither undertaken nor planned. The Cabinet Committee recommended changes to the proposed decision on 13 May 2026. The Digital Board endorsed the proposed decision on 24 April 2026. 2,740 staff were invited to comment on version 2 through 8 forums in the period 16 February to 18 March 2026. 1,115 took part and 485 contributed. They raised 14 issues and each was answered: 2 adopted, 2 adopted in part, 2 not adopted, with reasons and 8 already covered, out of scope, for the delivery plan or noted. Figures that count people were rounded to the nearest 5. The sealed engagement summary was published with this record.",
  );
});

test("“took part” is never said of the number invited, nor “invited” of any other", () => {
  for (const invited of [1234, 5678, 9100]) {
    const text = textOf({ content: bare, summary: summaryOf({ invited, tookPart: 321, contributed: 123 }) });
    expect(text).not.toContain(`${invited.toLocaleString("en-GB")} took part`);
    expect(text.match(/\binvited\b/g)).toHaveLength(1);
    expect(text).toContain(`${invited.toLocaleString("en-GB")} staff were invited`);
  }
  const stated = {
    invited: { value: 2700, qualifier: "over", basis: "as published", source: "ROD", asAt: "2024-03-18" },
    purpose: "comment",
    forums: [],
  } as const;
  const text = textOf({ content: { ...bare, statedEngagement: { ...stated, forums: [] } }, summary: null });
  expect(text).toContain("Over 2,700 staff were invited to comment (as published).");
  expect(text).not.toContain("took part");
});

test("a figure that is withheld becomes words, never a nought or a code", () => {
  const text = textOf({
    content: bare,
    summary: summaryOf({ invited: null, tookPart: null, contributed: null }),
  });
  expect(text).toContain("A number of staff too small to publish were invited");
  expect(text).toContain(
    "A number too small to publish took part and a number too small to publish contributed.",
  );
  expect(text).not.toContain("[c]");
});

test("a figure without a basis, a source or a date is refused", () => {
  const summary = summaryOf(counts);
  for (const lacking of [{ source: "" }, { asAt: " " }, { label: "" }]) {
    const metrics = { ...summary.metrics, tookPart: { ...summary.metrics.tookPart, ...lacking } };
    expect(consultationParagraph({ content: bare, summary: { ...summary, metrics } })).toHaveProperty(
      "refused",
    );
  }
  const statedEngagement = {
    invited: { value: 1, qualifier: "over" as const, basis: "", source: "x", asAt: "2024-03-18" },
    purpose: "",
    forums: [],
  };
  expect(consultationParagraph({ content: { ...bare, statedEngagement }, summary: null })).toHaveProperty(
    "refused",
  );
});

test("it has at most 180 words, however many bodies and forums there were and however long their names", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const name = () => Array.from({ length: 1 + random(60) }, () => "word").join(" ");
  const many = <Item>(item: () => Item): Item[] => Array.from({ length: random(14) }, item);
  for (let turn = 0; turn < 300; turn += 1) {
    const considerations = many(
      (): Consideration => ({
        body: name(),
        kind: random(2) ? "board" : "committee",
        date: "2026-05",
        outcome: "not_endorsed",
      }),
    );
    const statedEngagement = {
      invited: {
        value: 1 + random(9999),
        qualifier: "about" as const,
        basis: "told",
        source: "x",
        asAt: "2026-01-01",
      },
      purpose: name(),
      forums: many(() => ({ name: name(), kind: "other" })),
    };
    const summary = random(2) ? summaryOf({ ...counts, tookPart: random(2) ? null : 40 }, random(80)) : null;
    const paragraph = consultationParagraph({
      content: { ...bare, considerations, statedEngagement },
      summary,
    });
    expect(wordsIn("sentences" in paragraph ? paragraph.sentences : [])).toBeLessThanOrEqual(
      mostParagraphWords,
    );
    expect(paragraph).toHaveProperty("sentences");
  }
});
