import { readdirSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CorpusStore } from "../../../src/corpus/store/corpus-store.ts";
import { download } from "../../../src/corpus/store/download.ts";
import { absoluteRecipe, importInto } from "../../../src/corpus/store/import-into.ts";
import { shownSource } from "../../../src/corpus/store/shown-source.ts";
import { updateCorpus } from "../../../src/corpus/store/update.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const PAGE =
  '<html lang="en"><head><title>Help</title></head><body><h1>Reset a password</h1><p>Press the button that says so.</p></body></html>';
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let home: string;
let requests: IncomingMessage[];
let handle: Handler;
const warnings: string[] = [];
const environment = { now: () => new Date("2026-05-01T10:00:00Z"), warn: (message: string) => warnings.push(message) };

beforeEach(async () => {
  requests = [];
  warnings.length = 0;
  server = createServer((request, response) => {
    requests.push(request);
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  home = temporaryFolder();
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const answer =
  (status: number, headers: Record<string, string>, text = ""): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end(text);
  };
const get = (path: string, options: Partial<Parameters<typeof download>[1]> = {}) =>
  download(base + path, { ...environment, ...options });

describe("a download", () => {
  it("is named after what it is", async () => {
    handle = answer(200, { "content-type": "text/html; charset=utf-8", etag: '"1"' }, PAGE);
    expect(await get("/faq")).toMatchObject({ name: "faq.html", etag: '"1"', lastModified: null, url: `${base}/faq` });
  });

  it("is asked for again only if it has changed", async () => {
    handle = answer(200, { etag: '"1"', "last-modified": "Fri, 01 May 2026 08:00:00 GMT" }, PAGE);
    const before = await get("/");
    handle = answer(304, {});
    expect(await get("/", { before })).toBe(before);
    expect(requests[1]!.headers).toMatchObject({
      "if-none-match": '"1"',
      "if-modified-since": "Fri, 01 May 2026 08:00:00 GMT",
    });
  });

  it("follows redirects on the same host and no others", async () => {
    handle = (request, response) =>
      request.url === "/a" ? response.writeHead(302, { location: "/b" }).end() : response.writeHead(200).end(PAGE);
    expect((await get("/a")).url).toBe(`${base}/b`);
    handle = answer(301, { location: "http://localhost:1/x" });
    await expect(get("/a")).rejects.toThrow(/redirects to another host: localhost:1/);
    handle = answer(302, { location: "/loop" });
    await expect(get("/loop")).rejects.toMatchObject({
      message: expect.stringContaining("redirects more than 5 times"),
      hint: expect.stringContaining("import from there"),
    });
  });

  it("wants a whole address", async () => {
    await expect(download("https://", environment)).rejects.toMatchObject({
      message: "https:// isn't a URL.",
      hint: expect.stringContaining("https://help.example.com/faq"),
    });
  });

  it("stops at the size limit, whether it is announced or not", async () => {
    handle = answer(200, { "content-length": "3000000" });
    await expect(get("/", { limit: 2 * 1024 * 1024 })).rejects.toThrow(/larger than 2 MB/);
    handle = (_, response) => {
      response.writeHead(200);
      for (let sent = 0; sent < 40; sent++) response.write(Buffer.alloc(100_000));
      response.end();
    };
    await expect(get("/", { limit: 2 * 1024 * 1024 })).rejects.toThrow(/larger than 2 MB/);
  });

  it("gives up after its time", async () => {
    handle = () => {};
    await expect(get("/", { timeout: 50 })).rejects.toThrow(/it took too long/);
  });

  it("sends a user's credentials and shows them nowhere", async () => {
    handle = answer(404, {});
    const url = base.replace("://", "://ann:s%40crt@");
    const error = await download(`${url}/x?token=abc`, environment).catch((thrown: Error) => thrown);
    expect(requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from("ann:s@crt").toString("base64")}`);
    expect((error as Error).message).toBe(`${base}/x?…: the server answered 404.`);
    expect(shownSource(`${url}/x?token=abc`)).toBe(`${base}/x?…`);
  });
});

describe("a corpus from the web", () => {
  it("is imported, updated when the page changes, and kept while it can't be had", async () => {
    handle = answer(200, { "content-type": "text/html", etag: '"1"' }, PAGE);
    const store = new CorpusStore(join(home, "corpora"));
    const recipe = absoluteRecipe([`${base}/help`], { cwd: home });
    await importInto(store, { name: "web", recipe }, environment);
    expect(store.read("web").articles[0]).toMatchObject({
      title: "Reset a password",
      body: "Press the button that says so.",
      url: `${base}/help`,
    });

    handle = answer(304, {});
    expect((await updateCorpus(store, "web", environment)).changed).toBe(false);
    handle = answer(200, { "content-type": "text/html", etag: '"2"' }, PAGE.replace("Press", "Hold"));
    expect((await updateCorpus(store, "web", environment)).diff!.changed).toHaveLength(1);
    handle = answer(503, {});
    expect((await updateCorpus(store, "web", environment)).changed).toBe(false);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect((await updateCorpus(store, "web", environment)).changed).toBe(false);
    expect(warnings).toEqual([
      `${base}/help: the server answered 503; the copy of 2026-05-01 is used.`,
      expect.stringMatching(/\/help couldn't be downloaded: [a-z ]+; the copy of 2026-05-01 is used\.$/),
    ]);
    expect(store.read("web").articles[0]!.body).toBe("Hold the button that says so.");
  });

  it.each([
    ["is gone", answer(410, {}), /the server answered 410/],
    ["wants a password now", answer(403, {}), /the server answered 403/],
    ["fails", answer(500, {}), /the server answered 500/],
    ["has moved to another host", answer(301, { location: "http://localhost:1/x" }), /redirects to another host/],
    ["is endless now", answer(200, { "content-length": "900000000" }), /is larger than 384 MB/],
  ])("stays as it was where its page %s, and fails to be updated strictly", async (_, trouble, reason) => {
    handle = answer(200, { "content-type": "text/html" }, PAGE);
    const store = new CorpusStore(join(home, "corpora"));
    const recipe = absoluteRecipe([`${base}/help`], { cwd: home });
    await importInto(store, { name: "web", recipe }, environment);
    const { version } = store.manifest("web");

    handle = trouble;
    expect((await updateCorpus(store, "web", environment)).changed).toBe(false);
    expect(warnings).toEqual([expect.stringMatching(reason)]);
    expect(warnings[0]).toMatch(/; the copy of 2026-05-01 is used\.$/);
    await expect(updateCorpus(store, "web", environment, { strict: true })).rejects.toThrow(reason);
    expect(store.manifest("web").version).toBe(version);
    expect(store.read("web").articles).toHaveLength(1);
    await expect(importInto(store, { name: "other", recipe }, environment)).rejects.toThrow(reason);
    expect(store.has("other")).toBe(false);
  });

  it("isn't parsed again where neither ETag nor date has changed", async () => {
    const lastModified = "Fri, 01 May 2026 08:00:00 GMT";
    handle = answer(200, { "content-type": "text/html", "last-modified": lastModified }, PAGE);
    const store = new CorpusStore(join(home, "corpora"));
    const recipe = absoluteRecipe([`${base}/help`], { cwd: home });
    await importInto(store, { name: "web", recipe }, environment);
    handle = (request, response) =>
      response.writeHead(request.headers["if-modified-since"] === lastModified ? 304 : 500).end();
    expect(await updateCorpus(store, "web", environment)).toMatchObject({ changed: false, report: null });
    expect(warnings).toEqual([]);
  });

  it("may come from several addresses that lead to one", async () => {
    handle = (request, response) => {
      if (request.url === "/c") answer(200, { "content-type": "text/html" }, PAGE)(request, response);
      else answer(302, { location: "/c" })(request, response);
    };
    const store = new CorpusStore(join(home, "corpora"));
    const recipe = absoluteRecipe(
      ["/a", "/b", "/c", "/c#x"].map((path) => base + path),
      { cwd: home },
    );
    await importInto(store, { name: "web", recipe }, environment);
    store.rename("web", "renamed");
    handle = answer(500, {});
    expect((await updateCorpus(store, "renamed", environment)).changed).toBe(false);
    expect(warnings).toHaveLength(4);
  });

  it("is downloaded again where its copy was lost", async () => {
    handle = answer(200, { "content-type": "text/html", etag: '"1"' }, PAGE);
    const store = new CorpusStore(join(home, "corpora"));
    const recipe = absoluteRecipe([`${base}/help`], { cwd: home });
    await importInto(store, { name: "web", recipe }, environment);
    const folder = join(home, "corpora", "web", store.manifest("web").version);
    for (const name of readdirSync(folder)) if (name.startsWith("download-")) rmSync(join(folder, name));
    await updateCorpus(store, "web", environment);
    expect(requests[1]!.headers["if-none-match"]).toBeUndefined();
    expect(store.read("web").articles).toHaveLength(1);
  });
});
