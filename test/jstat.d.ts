declare module 'jstat' {
  const jstat: {
    readonly beta: { inv(p: number, a: number, b: number): number }
    readonly hypgeom: { pdf(x: number, N: number, m: number, n: number): number }
  }
  export default jstat
}
