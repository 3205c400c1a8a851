import * as v from 'valibot';

/** Reads one file of public/geo as JSON: by fetch in the browser, from disk in the query command. */
export type ReadJson = (file: string) => Promise<unknown>;

/** A data file that could not be had or is not what it should be. `file` names it for the user. */
export class DataError extends Error {
  constructor(readonly file: string, readonly reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'DataError';
  }
}

/** The files of public/geo, checked as they come; what is made of them is made once. A failed load is forgotten, so that trying again can succeed. */
export class GeoFiles {
  private readonly pending = new Map<string, Promise<unknown>>();

  constructor(readonly readJson: ReadJson) {}

  /** @throws DataError where the file is not of this shape. */
  async file<Schema extends v.GenericSchema>(name: string, schema: Schema): Promise<v.InferOutput<Schema>> {
    const result = v.safeParse(schema, await this.readJson(name));
    if (result.success) return result.output;
    const issue = result.issues[0];
    throw new DataError(name, `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`);
  }

  /** What a builder refuses is told as a fault of the file. */
  checked<T>(file: string, build: () => T): T {
    try {
      return build();
    } catch (cause) {
      throw new DataError(file, cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** Code that is loaded with a file; that it cannot be had is told as a fault of the file. */
  async reader<T>(file: string, load: () => Promise<T>): Promise<T> {
    try {
      return await load();
    } catch {
      throw new DataError(file, 'network');
    }
  }

  once<T>(key: string, load: () => Promise<T>): Promise<T> {
    let promise = this.pending.get(key) as Promise<T> | undefined;
    if (!promise) {
      promise = load();
      this.pending.set(key, promise);
      promise.catch(() => this.pending.delete(key));
    }
    return promise;
  }
}
