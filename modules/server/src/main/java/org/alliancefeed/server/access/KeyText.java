package org.alliancefeed.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key as its holder has it. It begins with {@code feed_}, so that whoever looks for secrets in the wrong place knows one
 * when he sees it. What follows are 256 random bits: nobody can try them all, so a plain digest keeps them.
 */
public final class KeyText {

    private static final String PREFIX = "feed_";
    private static final int BYTES = 32;

    private final String text;

    private KeyText(String text) {
        this.text = text;
    }

    /** A new one, that nobody has. */
    public static KeyText random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new KeyText(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static boolean isOne(String token) {
        return token.startsWith(PREFIX);
    }

    /** What the file has of it. */
    public String digest() {
        return digest(text);
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The secret itself, for its holder alone. */
    public String secret() {
        return text;
    }
}
