import { createHash } from "node:crypto";
import { FaqError, isFaqError } from "../../model/errors.ts";
import type { OnProgress } from "../../model/progress.ts";
import type { DownloadEvidence } from "./evidence.ts";
import { shownSource } from "./shown-source.ts";

interface DownloadOptions {
  /** What came the last time: asked for again only if it has changed, and used where nothing newer can be had. */
  readonly before?: DownloadEvidence | undefined;
  /** The last copy won't do where nothing newer can be had. Default false. */
  readonly strict?: boolean;
  /** Called with one line where the last copy has to do. */
  readonly warn: (message: string) => void;
  readonly now: () => Date;
  /** Bytes. Default 384 MB. */
  readonly limit?: number;
  /** Milliseconds for the whole download. Default 60,000. */
  readonly timeout?: number;
  readonly onProgress?: OnProgress | undefined;
}

const MAX_BYTES = 384 * 1024 * 1024;
const TIMEOUT = 60_000;
const MAX_REDIRECTS = 5;
const MEGABYTE = 1024 * 1024;

/** The answer to a request that was followed to its end. */
interface Answer {
  readonly response: Response;
  readonly url: URL;
}

/**
 * Gets a URL's content, following redirects on the same host only.
 *
 * @returns `before` itself where the content hasn't changed or can't be had.
 * @throws FaqError `network` where it can't be had and never was: the server isn't there, refuses, sends elsewhere or too
 * much.
 */
export async function download(source: string, options: DownloadOptions): Promise<DownloadEvidence> {
  const url = URL.parse(source);
  if (url === null)
    throw new FaqError("usage", `${source.slice(0, 80)} isn't a URL.`, {
      hint: "Write one such as https://help.example.com/faq.",
    });
  const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  try {
    const answer = await request(url, headersFor(url, options.before), signal);
    if (answer.response.status === 304 && options.before !== undefined) return options.before;
    if (!answer.response.ok) throw refusal(source, answer.response.status);
    const bytes = await body(answer.response, source, options);
    return evidenceOf(source, answer, bytes, options.now());
  } catch (error) {
    return lastCopy(options, isFaqError(error) ? error : unreachable(source, error));
  }
}

/** What can't be had now, or any more, doesn't take away what was had before. */
function lastCopy({ before, warn, strict }: DownloadOptions, problem: FaqError): DownloadEvidence {
  if (before === undefined || strict === true) throw problem;
  warn(`${problem.message.replace(/\.$/, "")}; the copy of ${before.fetched.slice(0, 10)} is used.`);
  return before;
}

function unreachable(source: string, cause: unknown): FaqError {
  return new FaqError("network", `${shownSource(source)} couldn't be downloaded: ${networkReason(cause)}.`, {
    hint: "Try again later, or when the network is there.",
    cause,
  });
}

function refusal(source: string, status: number): FaqError {
  let hint = "Check the address.";
  if (status === 401 || status === 403)
    hint = "It may want a user name and a password: https://NAME:PASSWORD@host/path.";
  else if (status === 429 || status >= 500) hint = "Try again later.";
  return new FaqError("network", `${shownSource(source)}: the server answered ${status}.`, { hint });
}

function networkReason(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "it took too long";
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  const known: Record<string, string> = {
    ENOTFOUND: "no such host, or no network",
    EAI_AGAIN: "no such host, or no network",
    ECONNREFUSED: "it refuses connections",
    ECONNRESET: "the connection broke",
    UND_ERR_SOCKET: "the connection broke",
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "its answer has another length than it says",
    Z_DATA_ERROR: "its answer is damaged",
    Z_BUF_ERROR: "its answer is cut short",
  };
  return typeof cause?.code === "string" ? (known[cause.code] ?? cause.code) : "the connection failed";
}

function headersFor(url: URL, before: DownloadEvidence | undefined): Headers {
  const headers = new Headers({
    accept: "application/json, text/html;q=0.9, text/*;q=0.8, */*;q=0.5",
    "user-agent": "faq",
  });
  if (url.username !== "" || url.password !== "") {
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    headers.set("authorization", `Basic ${Buffer.from(pair).toString("base64")}`);
  }
  if (before?.etag) headers.set("if-none-match", before.etag);
  if (before?.lastModified) headers.set("if-modified-since", before.lastModified);
  return headers;
}

/** @throws FaqError `network` for a redirect to another host, or for too many. */
async function request(first: URL, headers: Headers, signal: AbortSignal): Promise<Answer> {
  let url = withoutCredentials(first);
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url.href, { headers, signal, redirect: "manual" });
    const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get("location") : null;
    if (location === null) return { response, url };
    await response.body?.cancel();
    const next = URL.parse(location, url.href);
    if (next === null || !isSameHost(url, next)) {
      throw new FaqError(
        "network",
        `${shownSource(url.href)} redirects to another host: ${next === null ? "nowhere" : next.host || next.protocol}.`,
        {
          hint: "If that is where the articles are, import from there.",
        },
      );
    }
    if (redirects === MAX_REDIRECTS)
      throw new FaqError("network", `${shownSource(url.href)} redirects more than ${MAX_REDIRECTS} times.`, {
        hint: "Check in a browser where it leads, and import from there.",
      });
    url = withoutCredentials(next);
  }
}

/** The same host and port, or the same host on its way from HTTP to HTTPS; never back. */
function isSameHost(from: URL, to: URL): boolean {
  if (from.protocol === to.protocol) return from.host === to.host;
  return from.protocol === "http:" && to.protocol === "https:" && from.hostname === to.hostname;
}

function withoutCredentials(url: URL): URL {
  const clean = new URL(url.href);
  clean.username = "";
  clean.password = "";
  clean.hash = "";
  return clean;
}

async function body(response: Response, source: string, options: DownloadOptions): Promise<Uint8Array> {
  const { limit = MAX_BYTES, onProgress } = options;
  const tooLarge = () =>
    new FaqError("network", `${shownSource(source)} is larger than ${Math.floor(limit / MEGABYTE)} MB.`, {
      hint: "Save and split it: several files make one corpus.",
    });
  // Of a compressed answer this is the length before it is unpacked.
  const announced = Number(response.headers.get("content-length"));
  if (announced > limit) throw tooLarge();
  const total = response.headers.has("content-encoding") ? undefined : Math.ceil(announced / MEGABYTE) || undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw tooLarge();
    chunks.push(chunk);
    onProgress?.({ phase: "downloading", done: Math.floor(length / MEGABYTE), total, unit: "MB" });
  }
  return Buffer.concat(chunks, length);
}

function evidenceOf(source: string, { response, url }: Answer, bytes: Uint8Array, now: Date): DownloadEvidence {
  return {
    // Several sources may lead to one address.
    file: `download-${createHash("sha256").update(source).digest("hex").slice(0, 16)}`,
    name: nameOf(url, response.headers.get("content-type") ?? ""),
    url: shownSource(url.href).replace(/\?…$/, ""),
    etag: response.headers.get("etag"),
    lastModified: response.headers.get("last-modified"),
    fetched: now.toISOString(),
    bytes: () => bytes,
  };
}

/** A file name that says of what type the content is. */
function nameOf(url: URL, type: string): string {
  const name = url.pathname.slice(url.pathname.lastIndexOf("/") + 1) || "index";
  if (/\.(?:md|mdx|markdown|html?|json|jsonl|ndjson|csv|tsv)$/i.test(name)) return name;
  const extensions: readonly (readonly [RegExp, string])[] = [
    [/html/, "html"],
    [/ndjson|jsonl/, "jsonl"],
    [/json/, "json"],
    [/csv/, "csv"],
    [/tab-separated/, "tsv"],
    [/markdown/, "md"],
  ];
  const extension = extensions.find(([pattern]) => pattern.test(type))?.[1];
  return extension === undefined ? name : `${name}.${extension}`;
}
