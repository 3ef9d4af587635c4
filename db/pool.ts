import { setTimeout as sleep } from "node:timers/promises";
import { makePgArray, parsePgArray } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { wordlessError } from "./wordless-error";

/**
 * Our own pool over postgres.js: one connection, one life (docs/decisions/0008). When a connection drops inside
 * a transaction, the driver goes on writing to it, which throws where nobody can catch it; and it reuses the
 * connection's state, so that a dead transaction may speak inside the next one. So each connection here is a
 * client of its own that is thrown away once anything happened to it, and a transaction whose connection is
 * gone reaches the driver no more.
 */
type Connection = { database: ReturnType<typeof drizzle>; sql: Sql; lost: boolean };
type Waiting = { take: (connection: Connection) => void; refuse: (reason: Error) => void };

export type Transaction = Parameters<Parameters<Connection["database"]["transaction"]>[0]>[0];
export type Pool = ReturnType<typeof createPool>;

const arrayOf = (read: (text: string) => unknown, ...types: [number, ...number[]]) => ({
  to: types[0],
  from: types,
  parse: (text: string) => parsePgArray(text).map(read),
  serialize: (value: unknown) => (Array.isArray(value) ? makePgArray(value) : value),
});

const settings = {
  max: 1,
  connect_timeout: 5,
  onnotice: () => undefined,
  // Asking the server for its array types, the driver waits where a dropped connection ends the process; so the
  // arrays are named here, by the numbers that PostgreSQL has always had for them.
  fetch_types: false,
  types: {
    words: arrayOf((text) => text, 1009, 1015, 1182, 2951),
    numbers: arrayOf(Number, 1007, 1005, 1016),
  },
};

/** How long a request waits for a connection, and for a server that is restarting. */
const patience = 10_000;

export function createPool(url: string, size: number) {
  const idle: Connection[] = [];
  const waiting: Waiting[] = [];
  let count = 0;

  function connect(): Connection {
    count += 1;
    const sql = postgres(url, { ...settings, onclose });
    const connection: Connection = {
      sql,
      lost: false,
      database: drizzle(guardedClient(sql, () => connection)),
    };
    function onclose() {
      // Called by the driver before any promise of this connection settles.
      connection.lost = true;
      const at = idle.indexOf(connection);
      if (at >= 0) discard(idle.splice(at, 1));
    }
    return connection;
  }

  function discard(connections: Connection[]) {
    for (const { sql } of connections) {
      count -= 1;
      sql.end({ timeout: 0 }).catch(() => undefined);
    }
    const next = count < size ? waiting.shift() : undefined;
    next?.take(connect());
  }

  async function acquire(): Promise<Connection> {
    const connection = idle.pop() ?? (count < size ? connect() : undefined);
    if (connection) return connection;
    return new Promise((resolve, reject) => {
      const next: Waiting = { take: resolve, refuse: reject };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(next), 1);
        reject(new Error(`No database connection came free in ${patience / 1000} seconds.`));
      }, patience);
      next.take = (given) => {
        clearTimeout(timer);
        resolve(given);
      };
      waiting.push(next);
    });
  }

  function release(connection: Connection, sound: boolean) {
    if (!sound || connection.lost) return discard([connection]);
    const next = waiting.shift();
    if (next) next.take(connection);
    else idle.push(connection);
  }

  async function once<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const connection = await acquire();
    let sound = false;
    try {
      const result = await connection.database.transaction(work);
      sound = true;
      return result;
    } catch (error) {
      sound = wasOnlyRefused(error);
      throw error;
    } finally {
      release(connection, sound);
    }
  }

  /** Runs `work` in a transaction of its own. Rejects when the connection is lost before the commit is confirmed. */
  async function transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    let begun = false;
    const noted = (tx: Transaction) => {
      begun = true;
      return work(tx);
    };
    for (const started = Date.now(); ; await sleep(100)) {
      try {
        return await once(noted);
      } catch (error) {
        // While nothing was asked of the server yet, trying another connection repeats nothing.
        if (begun || !mayPass(error) || Date.now() - started > patience / 2) throw wordlessError(error);
      }
    }
  }

  async function end() {
    for (const { refuse } of waiting.splice(0)) refuse(new Error("The pool is closed."));
    await Promise.all(idle.splice(0).map(({ sql }) => sql.end({ timeout: 5 })));
  }

  return { transaction, end };
}

/** The client that drizzle is given: its transactions end with their connection. */
function guardedClient(sql: Sql, connection: () => Connection): Sql {
  const guarded = new Proxy(sql, {
    get: (target, key) =>
      key === "begin" ? (work: Work) => target.begin(enclosed(work, connection())) : Reflect.get(target, key),
  });
  return guarded;
}

type Work = (tx: TransactionSql) => Promise<unknown>;

/** `work` that never asks anything of a lost connection, and never lets the driver roll back or commit on one. */
function enclosed(work: Work, connection: Connection): Work {
  return async (tx) => {
    const [outcome] = await Promise.allSettled([work(guardedTransaction(tx, connection))]);
    // The driver has rejected the whole transaction already; settling here would make it write again.
    if (connection.lost) return new Promise(() => undefined);
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  };
}

function guardedTransaction(tx: TransactionSql, connection: Connection): TransactionSql {
  return new Proxy(tx, {
    get(target, key) {
      if (connection.lost) throw new Error("The connection to the database was lost in mid-transaction.");
      if (key === "unsafe") return prepared(target);
      if (key === "savepoint") return (work: Work) => target.savepoint(enclosed(work, connection));
      return Reflect.get(target, key);
    },
  });
}

/** More parameters than this are a list of some length: each length would stay prepared on its own, for nothing. */
const mostPrepared = 30;

/**
 * Statements that stay prepared on their connection. Planning what every policy asks costs several times what the
 * query itself costs (measured for a section page: 13 ms of the server’s time without, 5 ms with).
 */
function prepared(tx: TransactionSql): TransactionSql["unsafe"] {
  return (text, values = [], options = {}) => {
    const prepare = values.length > 0 && values.length <= mostPrepared;
    return tx.unsafe(text, values, { ...options, prepare });
  };
}

/** Whether the server only refused a statement, which leaves the connection sound; anything else proves nothing. */
function wasOnlyRefused(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof postgres.PostgresError) return cause.severity === "ERROR";
  }
  return false;
}

/** Whether a connection could not be had for a reason that passes: dropped, restarting, failing over. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|57P0)/.test(String(error.code));
}
