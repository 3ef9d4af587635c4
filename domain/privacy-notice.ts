/** The version of this service’s privacy notice, as shown on /privacy. An exercise keeps the one it promised by (D§2.7). */
export const privacyNoticeVersion = "2026-01";
