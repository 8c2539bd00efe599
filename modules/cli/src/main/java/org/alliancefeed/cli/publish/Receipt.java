package org.alliancefeed.cli.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.topics.log.Position;

/**
 * What the feed says became of each line of a request. Whatever does not account for all of them was not written by a feed,
 * and nothing is known to be published.
 *
 * @param withheld what was not published because another one of those that it was to be published with was refused
 * @param position behind all that was accepted
 */
record Receipt(long accepted, long rejected, long withheld, long unavailable, Position position, List<Item> items) {

    private static final int NONE_TAKEN = 400;

    /** @param line counts from 1 */
    record Item(int line, JsonNode said) {}

    /** @throws Failure when the feed refuses the request as a whole, or the answer is not a feed's */
    static Receipt of(Answer answer, int lines) {
        if (!answer.isDone() && answer.status() != NONE_TAKEN) {
            throw answer.refusal();
        }
        JsonNode said = answer.json();
        try {
            Receipt receipt = new Receipt(
                    said.path("accepted").asLong(),
                    said.path("rejected").asLong(),
                    said.path("withheld").asLong(),
                    said.path("unavailable").asLong(),
                    position(said.path("position")),
                    items(said.path("items")));
            if (receipt.isOf(lines)) {
                return receipt;
            }
        } catch (IllegalArgumentException ignored) {
            // told below, together with the other answers that are not a feed's
        }
        throw new Failure("this is no feed: %s answered with status %d and does not say what became of each line"
                .formatted(answer.response().uri(), answer.status()));
    }

    private static Position position(JsonNode text) {
        return text.isTextual() ? Position.parse(text.textValue()) : Position.NONE;
    }

    /** All are listed in their order; where there is only one, it has no number. */
    private static List<Item> items(JsonNode said) {
        List<Item> items = new ArrayList<>();
        said.forEach(item -> items.add(new Item(item.path("line").asInt(items.size() + 1), item)));
        return items;
    }

    private boolean isOf(int lines) {
        return accepted + rejected + withheld + unavailable == lines
                && items.stream().allMatch(item -> item.line() >= 1 && item.line() <= lines);
    }
}
