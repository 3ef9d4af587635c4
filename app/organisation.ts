import "server-only";

import { cache } from "react";
import { findOrganisation } from "@/db/organisation";

/** The council that runs this installation, read at most once a request: title, colour and header all ask. */
export const getOrganisation = cache(findOrganisation);
