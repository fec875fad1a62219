declare namespace App {
  interface Locals {
    /** Everything that pages show, worked out once. */
    site: import('./site.ts').Site;
  }
}
