import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { BookSheet } from "../changes/spreadsheet/book.ts";
import type { Theme } from "../figures/drawn.ts";
import type { PlainScene } from "../figures/scene/scene.ts";
import type { Indexed } from "../views/search-index.ts";
import type { Dated } from "./pdf.ts";
import { restsOf } from "./rests.ts";

/** What is to be made: a workbook, the index of a search, or a picture of a scene as dots or as a page of PDF. */
export type Job =
  | { readonly kind: "workbook"; readonly sheets: readonly BookSheet[] }
  | { readonly kind: "index"; readonly things: readonly Indexed[] }
  | Drawing;

type Drawing = { readonly scene: PlainScene; readonly theme: Theme } & (
  | { readonly kind: "png"; readonly scale: number }
  | { readonly kind: "pdf"; readonly about: Dated }
);

/** Threads that make what takes long beside other work; however many there are, the bytes are the same. */
export interface Makers {
  /** Starts the first thread, so that it has loaded what it needs by the time there is a job; it does not keep the process alive. */
  start(): void;
  make(job: Job): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What a thread is handed, and what it answers. */
export interface Numbered {
  readonly n: number;
  readonly job: Job;
}
export type Answered = { readonly n: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly failed: string }
);

interface Waiting extends Owed {
  readonly job: Job;
}

/** Who waits for a job that a thread has, and holds none of what the thread was handed. */
interface Owed {
  readonly done: (bytes: Uint8Array) => void;
  readonly fail: (error: Error) => void;
}

/** Jobs that a thread has before it, so that it has some while the first thread works for seconds. */
const AHEAD = 64;

/** Milliseconds after which a thread that owes nothing is ended, since what it keeps takes as much memory as a small study. */
const IDLE = 2000;

/** Megabytes of a thread's young heap: a picture passes several in text, which a smaller one copies about before it is let go. */
const YOUNG = 96;
/** The same where memory is to be spared: the index of very many things fills whatever it is given, and pictures are few beside it. */
const SPARE = 16;

/**
 * Has the allocator of the renderer keep what a picture needed for the next one, which takes as much: given back at once, as it does of
 * itself, each picture has the system clear its memory anew. It looks at the environment of the process when a thread first draws.
 */
function keepMemory(): void {
  process.env.MIMALLOC_PURGE_DELAY ??= String(IDLE);
}

/**
 * Starts threads when they are needed, and ends those that rest.
 * @param most how many threads there may be, one or more
 * @param sparing whether memory matters more than the time of a picture
 */
export function makersOf(most: number, sparing = false): Makers {
  const queue: Waiting[] = [];
  const owed = new Map<Worker, Map<number, Owed>>();
  const rests = restsOf<Worker>(IDLE, (worker) => {
    if (owed.get(worker)?.size !== 0) return;
    owed.delete(worker);
    void worker.terminate();
  });
  let numbered = 0;
  keepMemory();
  const hand = () => {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      const worker = owed.size < most ? started() : leastOwing();
      if (worker === null) return;
      queue.shift();
      worker.ref();
      rests.stop(worker);
      owed.get(worker)?.set(numbered, { done: first.done, fail: first.fail });
      worker.postMessage({ n: numbered++, job: plain(first.job) } satisfies Numbered);
    }
  };
  const leastOwing = (): Worker | null => {
    const [worker, jobs] = [...owed].reduce((a, b) => (b[1].size < a[1].size ? b : a));
    return jobs.size < AHEAD ? worker : null;
  };
  const started = (): Worker => {
    const worker = new Worker(fileURLToPath(new URL("./maker.js", import.meta.url)), {
      resourceLimits: { maxYoungGenerationSizeMb: sparing ? SPARE : YOUNG },
    });
    const jobs = new Map<number, Owed>();
    owed.set(worker, jobs);
    worker.on("message", (answered: Answered) => {
      const asked = jobs.get(answered.n);
      jobs.delete(answered.n);
      if (jobs.size === 0) rest(worker);
      if ("bytes" in answered) asked?.done(answered.bytes);
      else asked?.fail(new Error(answered.failed));
      hand();
    });
    const gone = (error: Error) => {
      rests.stop(worker);
      if (!owed.delete(worker)) return;
      for (const { fail } of jobs.values()) fail(error);
      hand();
    };
    worker.on("error", (error) => gone(error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => gone(new Error("a thread that makes pictures has ended too early")));
    return worker;
  };
  const rest = (worker: Worker) => {
    worker.unref();
    rests.begin(worker);
  };
  const known = new WeakMap<PlainScene, Map<string, Promise<Uint8Array>>>();
  const made = (job: Job) =>
    new Promise<Uint8Array>((done, fail) => {
      queue.push({ job, done, fail });
      hand();
    });
  return {
    start: () => {
      if (owed.size === 0) started().unref();
    },
    make: (job) => {
      if (job.kind !== "png") return made(job);
      const ofScene = known.get(job.scene) ?? new Map<string, Promise<Uint8Array>>();
      known.set(job.scene, ofScene);
      const key = `${job.theme} ${job.scale}`;
      const bytes = ofScene.get(key) ?? made(job);
      ofScene.set(key, bytes);
      return bytes;
    },
    close: async () => {
      queue.length = 0;
      await Promise.all([...owed.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** What a thread needs of a job; the marks of a scene hold thousands of ids. */
function plain(job: Job): Job {
  if (!("scene" in job)) return job;
  const { width, height, lang, title, takeaway, shapes } = job.scene;
  return { ...job, scene: { width, height, lang, title, takeaway, shapes } };
}
