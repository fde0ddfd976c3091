/** What the build makes and the command asks for by its path, besides its own code. */
export const BUILT = ['dist/reconcile.html', 'dist/review-web.js']
