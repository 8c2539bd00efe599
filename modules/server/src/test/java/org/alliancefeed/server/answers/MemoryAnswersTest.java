package org.alliancefeed.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryAnswersTest {

    private static KeptAnswer answer(String body) {
        return new KeptAnswer("w", 202, null, body);
    }

    @Test
    void theFirstAnswerToAKeyStands() {
        MemoryAnswers answers = new MemoryAnswers();

        answers.put("k", answer("{}"));
        answers.put("k", answer("[]"));

        assertThat(answers.get("k")).isEqualTo(answer("{}"));
    }

    @Test
    void theOldestAreForgottenWhenThereIsNoRoom() {
        MemoryAnswers answers = new MemoryAnswers(30);

        answers.put("1", answer("a body of ten"));
        answers.put("2", answer("a body of ten"));
        answers.put("3", answer("a body of ten"));

        assertThat(answers.get("1")).isNull();
        assertThat(answers.get("2")).isNotNull();
        assertThat(answers.get("3")).isNotNull();
    }
}
