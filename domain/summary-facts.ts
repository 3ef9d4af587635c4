import type { Disposition } from "./contribution";
import type { Level } from "./exercise";
import type { ResponseCode } from "./issue";
import type { SummaryWords } from "./summary";

export type CountedReach = {
  label: string;
  kind: string;
  invited: number;
  tookPart: number;
  contributed: number;
};

/**
 * The raw facts that a summary is compiled from, as the database holds them: counts of distinct people, before
 * disclosure control. They never leave the circle of the team.
 */
export type SummaryFacts = {
  organisation: string;
  exercise: {
    id: number;
    slug: string;
    title: string;
    level: Level | null;
    launchedAt: Date | null;
    opensAt: Date | null;
    closesAt: Date | null;
    closedAt: Date | null;
    sealedAt: Date | null;
    openToInfluence: string;
    notOpenToInfluence: string;
    eqia: string;
    lateRule: string | null;
    lateDecision: string | null;
    lateContributions: number;
    smallestCount: number;
    roundingBase: number;
  };
  strategy: {
    title: string;
    discussed: { number: string; sha256: string };
    latest: { number: string; sha256: string };
  };
  words: Partial<SummaryWords>;
  reach: { invited: number; tookPart: number; contributed: number };
  stated: { forum: string; headcount: number; basis: string }[];
  byForum: CountedReach[];
  byDirectorate: CountedReach[];
  themes: { id: number; name: string; description: string; people: number }[];
  codes: { theme: string; code: string; definition: string }[];
  coders: number;
  contributions: {
    channel: string;
    status: string;
    coded: boolean;
    disposition: Disposition | null;
  }[];
  issues: {
    number: number;
    theme: string;
    statement: string;
    people: number;
    contested: boolean;
    responseCode: ResponseCode | null;
    responseReason: string | null;
    responderRole: string | null;
    section: { number: number; title: string } | null;
    changes: string[];
  }[];
  changes: {
    section: string;
    block: string | null;
    kind: string;
    summary: string;
    issues: number[];
    editorial: boolean;
  }[];
  quotes: { text: string; section: string; approved: boolean; themePeople: number; permitted: boolean }[];
  sealers: number;
  preparedBy: number | null;
};
