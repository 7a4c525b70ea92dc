/** The single sign-on of the site, as it is configured. */

export interface OidcConfig {
  /** Where the provider describes itself: `https://id.example`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The words on the button. */
  label: string;
  /**
   * Values of `acr` or `amr` by which the provider says that it asked for a second factor; none: its word is never
   * taken for one.
   */
  secondFactorBy: readonly string[];
}
