-- The hash of an audit event holds its time as text, which must not depend on the session that reads or writes it.
alter function append_audit(text, text, text, text) set timezone = 'UTC';
--> statement-breakpoint
alter function broken_audit(text) set timezone = 'UTC';
