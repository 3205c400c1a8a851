/** Something the caller can put right: printed without a stack, exit 2. */
export class UsageError extends Error {}
