// Are the names of a column surnames first? Each name that tells votes.

export class OrderVote {
  private sum = 0
  private votes = 0
  private strength = 0

  /** Evidence of one name in bits. */
  add(evidence: number): void {
    if (Math.abs(evidence) <= 1) return
    this.votes++
    this.sum += evidence
    this.strength += Math.abs(evidence)
  }

  /** In bits: positive is surname-first. A column that does not agree with itself leaves it to each name. */
  order(): number {
    const agreed = this.votes ? Math.abs(this.sum) / this.strength : 0
    return Math.sign(this.sum) * Math.min(16, Math.abs(this.sum) / 4) * agreed
  }
}
