declare module 'jstat' {
  /** The library is written in JavaScript without types; this is the one function that the limits use. */
  const jstat: {
    /** The p-quantile of a gamma distribution with this shape and scale 1. */
    readonly gammapinv: (p: number, shape: number) => number
  }
  export default jstat
}
