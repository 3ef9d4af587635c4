import { hasRole, type Viewer } from "./person";

/** Who may start a strategy: a programme lead, who then leads it (D§2.7). */
export function createStrategyRefusal(viewer: Viewer): string | null {
  if (!viewer) return "Sign in to start a strategy.";
  if (viewer.suspendedAt) return "Your access is suspended. Ask an administrator.";
  if (!hasRole(viewer, "programme_lead")) return "Only a programme lead can start a strategy.";
  return null;
}
