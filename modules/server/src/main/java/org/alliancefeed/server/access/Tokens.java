package org.alliancefeed.server.access;

/** Tokens of one form. */
interface Tokens {

    boolean hasForm(String token);

    /**
     * Whose it is.
     *
     * @throws org.alliancefeed.server.problem.Failure.InvalidToken when it is nobody's
     */
    Holder holder(String token);

    /** Where they come from, for the log. */
    String origin();
}
