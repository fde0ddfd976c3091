// The fuzzers there are. Each module offers `prepare()`, which gives a function from random numbers to `{ finding, files }`; no finding, no news.
export const KINDS = ['csv', 'json', 'workbook', 'mutation']
