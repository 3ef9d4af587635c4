import type { LateRule, Level, NameVisibility } from "./exercise";
import type { MembershipSource } from "./forum";
import type { TeamRole } from "./strategy";

/** What an exercise says of itself, as far as it is filled in. */
export type SetUp = {
  hrMatters: boolean | null;
  title: string;
  plainSummary: string | null;
  level: Level | null;
  openToInfluence: string | null;
  notOpenToInfluence: string | null;
  whyNow: string | null;
  options: string | null;
  constraints: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  shortPeriodReason: string | null;
  eqiaUrl: string | null;
  eqiaNote: string | null;
  nameVisibility: NameVisibility | null;
  privacyNoticeVersion: string | null;
  smallestCount: number;
  smallestCountReason: string | null;
  lateRule: LateRule | null;
};

/** What is known beside it: the draft, the team and the forums. */
export type SetUpFacts = {
  version: { publishedAt: Date | null; superseded: boolean } | null;
  team: readonly { personId: number; role: TeamRole }[];
  forums: readonly {
    name: string;
    membershipSource: MembershipSource;
    members: number;
    statedHeadcount: number | null;
  }[];
  /** `lost`: it is about a section that the draft does not have. */
  questions: readonly { number: number; lost: boolean }[];
};
